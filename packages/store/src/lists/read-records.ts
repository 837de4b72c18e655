import { PrecedentError } from '@precedent/model';
import { CsvError, parse } from 'csv-parse/sync';

/** One record of a file, or why it could not be read; `line` counts from 1. */
export type RecordRead =
  | { record: Record<string, unknown>; line: number; problem?: never }
  | { record: null; line: number; problem: { message: string; remedy: string } };

/**
 * The records of a CSV file with a header, or of a file of JSON Lines.
 *
 * @throws PrecedentError `unsupported_input` for another extension, `invalid_input` for invalid CSV.
 */
export function readRecords(file: string, content: string): RecordRead[] {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === 'csv') return readCsv(file, content);
  if (ending === 'jsonl' || ending === 'ndjson' || ending === 'json') return readJsonLines(content);
  throw new PrecedentError(
    'unsupported_input',
    `${file} is not a list of entities`,
    'A list must be a .csv, .jsonl, .ndjson or .json file (JSON with one object per line).',
  );
}

function readCsv(file: string, content: string): RecordRead[] {
  try {
    const rows: { record: Record<string, unknown>; info: { lines: number } }[] = parse(content, {
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new PrecedentError(
      'invalid_input',
      `${file}:${Number(cause.lines ?? 1)}: ${cause.message}`,
      'Put values with commas or quotes in quotes, and double the quotes inside them.',
      { cause },
    );
  }
}

/** A Wikidata dump is one array with one item per line; its brackets and commas are ignored. */
function readJsonLines(content: string): RecordRead[] {
  return content.split('\n').flatMap((text, index): RecordRead[] => {
    const line = index + 1;
    const json = text.trim().replace(/,$/, '');
    if (json === '' || json === '[' || json === ']') return [];
    try {
      const record: unknown = JSON.parse(json);
      if (typeof record === 'object' && record !== null && !Array.isArray(record))
        return [{ record: record as Record<string, unknown>, line }];
    } catch {
      // Told below, as is JSON of another kind.
    }
    const problem = { message: 'the line is not a JSON object', remedy: 'Write one object per line.' };
    return [{ record: null, line, problem }];
  });
}
