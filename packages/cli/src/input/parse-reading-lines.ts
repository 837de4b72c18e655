import { PrecedentError, parseReading, type ReaderInfo, type Reading } from '@precedent/model';
import type { Line } from './byte-lines.ts';

/** The reading on a line of JSON Lines, or the reason why the line isn't valid. */
export type ReadingLine = { reading: Reading } | { error: PrecedentError };

/** Whether JSON Lines hold readings, as `precedent read --readings` writes them, judged by the first line that isn't empty. */
export function isReading(line: string): boolean {
  if (!line.includes('"reader"')) return false;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && isObject(value.article) && isObject(value.reader);
  } catch {
    return false;
  }
}

/**
 * Reads JSON Lines of readings that were made elsewhere, with the texts of their articles, one when it is asked for: all of
 * them may not fit into memory. Every quote is checked against its text. An invalid line does not affect the others.
 *
 * @param builtIn readings by another version of the built-in reader are refused, because `add` would
 *   replace newer ones with them.
 * @param file its name in messages
 */
export async function* readReadingLines(
  lines: Iterable<Line> | AsyncIterable<Line>,
  file: string,
  builtIn: ReaderInfo,
): AsyncIterable<ReadingLine> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if ('error' in line) yield line;
    else if (line.line.trim() !== '') yield readLine(line.line, `${file}, line ${count}`, builtIn);
  }
}

/** The lines of a text. */
export function* linesOf(text: string): Iterable<{ line: string }> {
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    yield { line: text.slice(from, end) };
    from = end + 1;
  }
}

function readLine(line: string, name: string, builtIn: ReaderInfo): ReadingLine {
  const refuse = (what: string, cause?: unknown) => ({
    error: new PrecedentError('invalid_input', `${name}: ${what}`, READ_AGAIN, { cause }),
  });
  try {
    const reading = parseReading(JSON.parse(line));
    const { name: reader, version } = reading.reader;
    if (reader !== builtIn.name || version === builtIn.version) return { reading };
    return refuse(`it was read by version ${version} of the reader, but this is version ${builtIn.version}`);
  } catch (cause) {
    if (cause instanceof PrecedentError) return refuse(cause.message, cause);
    if (cause instanceof SyntaxError) return refuse('it is not JSON', cause);
    throw cause;
  }
}

const READ_AGAIN = 'Read the article again with `precedent read --readings` of this version.';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
