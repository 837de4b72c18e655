import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { PrecedentError } from '@precedent/model';

/** Runs a tool. An error becomes the result of the call, so that the assistant can act on its remedy. */
export async function toolResult(
  work: () => Promise<Record<string, unknown>>,
  note: (text: string) => void,
): Promise<CallToolResult> {
  try {
    return textResult(JSON.stringify(await work(), null, 2));
  } catch (error) {
    if (error instanceof PrecedentError) return { ...textResult(describeError(error)), isError: true };
    note(`${error instanceof Error ? error.stack : error}\n`);
    return { ...textResult(`Unexpected error, probably a bug in Precedent: ${error}`), isError: true };
  }
}

function textResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

function describeError({ code, message, remedy, candidates }: PrecedentError): string {
  const listed = candidates.map(({ id, name }) => `${id}: ${name}`);
  return [`${code}: ${message}`, remedy, ...listed].join('\n');
}
