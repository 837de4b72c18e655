import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { invalidLine } from './archive-line.ts';

/** Characters. A reading is much smaller; without a limit, a file without line ends would fill the memory. */
const LONGEST_LINE = 1 << 28;

/**
 * The lines of a file, in parts. Only a line feed ends a line: readline would also cut at U+2028, which JSON allows in
 * texts.
 *
 * @throws PrecedentError `invalid_input` for bytes that are not UTF-8, and for endless lines.
 */
export async function* splitLines(file: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) {
    rest += decode(decoder, bytes);
    const lines = rest.split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw invalidLine('a line is too long');
    yield* lines;
  }
  rest += decode(decoder);
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (cause) {
    if (cause instanceof TypeError) throw invalidLine('the file is not UTF-8 text');
    throw cause;
  }
}
