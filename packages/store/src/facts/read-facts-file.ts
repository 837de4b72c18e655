import { createHash } from 'node:crypto';
import {
  type Article,
  PrecedentError,
  type ReaderInfo,
  type Reading,
  type Reference,
} from '@precedent/model';
import { checkRow } from './check-row.ts';
import type { RowsRead } from './facts-row.ts';
import { LineIndex } from './line-index.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readJsonlRows } from './read-jsonl-rows.ts';
import type { OfficeReference } from './read-offices.ts';
import { ReadingBuilder } from './reading-builder.ts';

/** Why a row of a facts file was skipped. Line and column count from 1. */
export interface FactsProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  /** What to write instead. */
  remedy: string;
}

/** Increase the version when the same file would give a different reading. */
const READER: ReaderInfo = { name: 'facts', version: '3' };
const ROW_READERS: Record<string, (text: string) => RowsRead> = {
  csv: readCsvRows,
  jsonl: readJsonlRows,
  ndjson: readJsonlRows,
};

/**
 * Reads a file of curated facts, CSV or JSON Lines by its extension. Each row becomes a claim that quotes the
 * row. An invalid row is reported and does not affect the rest.
 *
 * @param input.linesBefore of a part of a larger file: the lines between its first line and its second.
 * @throws PrecedentError `unsupported_input` for another extension, or too many rows.
 */
export function readFactsFile(
  input: { file: string; content: string; linesBefore?: number },
  reference: OfficeReference & Pick<Reference, 'ontology'>,
): { reading: Reading; problems: FactsProblem[] } {
  const ending = /\.(\w+)$/.exec(input.file)?.[1]?.toLowerCase() ?? '';
  const readRows = ROW_READERS[ending];
  if (!readRows)
    throw new PrecedentError(
      'unsupported_input',
      `${input.file} is not a facts file`,
      'A facts file must be a .csv or .jsonl file.',
    );
  const text = storableText(input.content);
  refuseTooManyRows(input.file, text);
  const { rows, problems } = readRows(text);
  const places = new LineIndex(text);
  const builder = new ReadingBuilder(articleOf(input.file, text), places, reference);
  for (const row of rows) {
    const checked = checkRow(row, reference.ontology);
    for (const problem of Array.isArray(checked) ? checked : builder.add(checked)) problems.push(problem);
  }
  const placed = problems
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, message, remedy }) => ({ file: input.file, ...placeIn(places, at, input), message, remedy }));
  const notes = placed.map(({ line, message }) => `line ${line} was skipped: ${message}`);
  return { reading: { ...builder.parts(), reader: READER, notes }, problems: placed };
}

function placeIn(places: LineIndex, at: number, { linesBefore = 0 }: { linesBefore?: number }) {
  const { line, column } = places.placeOf(at);
  return { line: line > 1 ? line + linesBefore : line, column };
}

/** The rows of a file are one reading, which is stored in one transaction and held in memory. */
const MOST_ROWS = 50_000;

/** Whether a file has more rows than that. */
export function hasMoreRows(text: string, most: number): boolean {
  // The header of a CSV file has the first line; a line break may follow the last row.
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0 && breaks <= most + 1; at = text.indexOf('\n', at + 1))
    breaks += 1;
  return breaks > most + 1;
}

function refuseTooManyRows(file: string, text: string): void {
  if (!hasMoreRows(text, MOST_ROWS)) return;
  const most = MOST_ROWS.toLocaleString('en-US');
  throw new PrecedentError(
    'unsupported_input',
    `${file} has more than ${most} rows, which is the limit for a facts file`,
    'Split it into smaller files. A CSV file needs its header in each of them.',
  );
}

/** Without a byte order mark, and without characters that cannot be stored. Offsets do not change. */
function storableText(content: string): string {
  return content.replace(/^\uFEFF/, '').replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

function articleOf(file: string, text: string): Article {
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const title = file.split(/[\\/]/).at(-1)!;
  return { id, kind: 'facts', url: null, title, text, publishedAt: null, source: null };
}
