import { PrecedentError, parseReading, type ReaderInfo, type Reading } from '@precedent/model';

/** The reading on a line of JSON Lines, or the reason why the line isn't valid. */
export type ReadingLine = { reading: Reading } | { error: PrecedentError };

/** Whether JSON Lines hold readings, as `precedent read --readings` writes them, judged by the first line. */
export function holdsReadings(jsonl: string): boolean {
  const first = jsonl.split('\n').find((line) => line.trim() !== '');
  if (!first?.includes('"reader"')) return false;
  try {
    const value: unknown = JSON.parse(first);
    return isObject(value) && isObject(value.article) && isObject(value.reader);
  } catch {
    return false;
  }
}

/**
 * Reads JSON Lines of readings that were made elsewhere, with the texts of their articles. Every quote is
 * checked against its text. An invalid line does not affect the others.
 *
 * @param builtIn readings by another version of the built-in reader are refused, because `add` would
 *   replace newer ones with them.
 * @param file its name in messages
 */
export function readReadingLines(jsonl: string, file: string, builtIn: ReaderInfo): ReadingLine[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [readLine(line, `${file}, line ${index + 1}`, builtIn)];
  });
}

function readLine(line: string, name: string, builtIn: ReaderInfo): ReadingLine {
  try {
    const reading = parseReading(JSON.parse(line));
    refuseOtherVersion(reading, name, builtIn);
    return { reading };
  } catch (cause) {
    const told = cause instanceof PrecedentError;
    if (!told && !(cause instanceof SyntaxError)) throw cause;
    if (told && cause.message.startsWith(name)) return { error: cause };
    const what = told ? cause.message : 'it is not JSON';
    return { error: new PrecedentError('invalid_input', `${name}: ${what}`, READ_AGAIN, { cause }) };
  }
}

function refuseOtherVersion({ reader }: Reading, name: string, builtIn: ReaderInfo): void {
  if (reader.name !== builtIn.name || reader.version === builtIn.version) return;
  throw new PrecedentError(
    'invalid_input',
    `${name} was read by version ${reader.version} of the reader, but this is version ${builtIn.version}`,
    READ_AGAIN,
  );
}

const READ_AGAIN = 'Read the article again with `precedent read --readings` of this version.';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
