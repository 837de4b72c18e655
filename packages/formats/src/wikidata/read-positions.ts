import { PrecedentError } from '@precedent/model';
import { CsvError, parse } from 'csv-parse/sync';

/** The item of an office in Wikidata, by its name in lower case: "prime minister of the netherlands" → Q1234. */
export type Positions = ReadonlyMap<string, string>;

export const WIKIDATA_ITEM = /^Q[1-9]\d*$/;

/**
 * Reads which item of Wikidata each office is: CSV with the columns `office` and `wikidata`.
 *
 * @throws PrecedentError `invalid_input`, naming the line.
 */
export function readPositions(text: string, file: string): Positions {
  const positions = new Map<string, string>();
  for (const { record, info } of parseRows(text, file)) {
    const { office, wikidata = '' } = record;
    const refuse = (what: string) => invalidPositions(`${file}:${info.lines}: ${what}`);
    if (!office) throw refuse('the row names no office');
    if (!WIKIDATA_ITEM.test(wikidata)) throw refuse(`"${wikidata}" is not the id of an item`);
    const known = positions.get(office.toLowerCase());
    if (known !== undefined && known !== wikidata) throw refuse(`${office} is ${known} in another row`);
    positions.set(office.toLowerCase(), wikidata);
  }
  return positions;
}

interface Row {
  record: { office?: string; wikidata?: string };
  info: { lines: number };
}

function parseRows(text: string, file: string): Row[] {
  try {
    return parse(text, { columns: true, bom: true, info: true, trim: true, skip_empty_lines: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw invalidPositions(`${file}:${Number(cause.lines ?? 1)}: ${cause.message}`, cause);
  }
}

function invalidPositions(message: string, cause?: unknown): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    message,
    'Write a CSV file with the columns office and wikidata, for example: Prime Minister of Aldovia,Q1234.',
    { cause },
  );
}
