import { CsvError, parse } from 'csv-parse/sync';
import {
  cellAt,
  FACTS_COLUMNS,
  type FactsRow,
  isFactsColumn,
  REQUIRED_COLUMNS,
  type RowProblem,
  type RowsRead,
} from './facts-row.ts';
import { type CsvRow, lineEnd, nextLine, splitCsvRow } from './split-csv.ts';

/** The rows of a CSV file with a header. Blank lines and lines that begin with `#` are ignored. */
export function readCsvRows(text: string): RowsRead {
  const rows: FactsRow[] = [];
  const problems: RowProblem[] = [];
  let header: string[] | null = null;
  for (const [row, values] of recordsOf(text, problems)) {
    if (values.every((value) => value.trim() === '')) continue;
    if (header) rows.push(...rowFromValues(text, row, values, header, problems));
    else {
      header = values.map((value) => value.trim().toLowerCase());
      if (!checkHeader(header, row, text, problems)) break;
    }
  }
  if (!header && problems.length === 0) problems.push(emptyFile());
  return { rows, problems };
}

/**
 * Rows with their values. A row that is not valid CSV is a problem, and reading goes on with the next line.
 */
function* recordsOf(text: string, problems: RowProblem[]): Iterable<[CsvRow, string[]]> {
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    if (/^\s*(#|$)/.test(text.slice(start, end))) {
      start = nextLine(text, end);
      continue;
    }
    const row = splitCsvRow(text, start);
    const values = parseRow(text, row);
    if (Array.isArray(values)) yield [row, values];
    else problems.push(values);
    start = nextLine(text, Array.isArray(values) ? row.end : end);
  }
}

function parseRow(text: string, row: CsvRow): string[] | RowProblem {
  try {
    return parse(text.slice(row.start, row.end), { trim: true, relax_column_count: true })[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const field = row.fields[Number(error.column ?? 0)] ?? row.fields.at(-1)!;
    return {
      at: field.start,
      message: QUOTE_PROBLEMS[error.code] ?? `the row is not valid CSV (${error.message})`,
      remedy: 'Put values with commas or quotes in quotes, and double the quotes inside them: "a ""b"" c".',
    };
  }
}

const QUOTE_PROBLEMS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'there is text after a closing quote',
  CSV_INVALID_CLOSING_QUOTE: 'there is text after a closing quote',
  INVALID_OPENING_QUOTE: 'there is a quote inside a value that does not begin with one',
};

/** False if a required column is missing, so that no row can be read. */
function checkHeader(header: string[], row: CsvRow, text: string, problems: RowProblem[]): boolean {
  const missing = REQUIRED_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const separator = /[;\t]/.test(text.slice(row.start, row.end))
      ? ' Separate the columns with commas.'
      : '';
    problems.push({
      at: row.start,
      message: `missing in the header: ${missing.map((column) => `"${column}"`).join(', ')}`,
      remedy: `Begin the file with the line ${FACTS_COLUMNS.join(',')}.${separator}`,
    });
  }
  for (const [index, name] of header.entries())
    if (!isFactsColumn(name) || header.indexOf(name) < index)
      problems.push({
        at: row.fields[index]!.start,
        message: isFactsColumn(name) ? `the header repeats "${name}"` : `unknown column "${name}"`,
        remedy: `Remove it, or rename it to one of ${FACTS_COLUMNS.join(', ')}.`,
      });
  return missing.length === 0;
}

function rowFromValues(
  text: string,
  row: CsvRow,
  values: string[],
  header: string[],
  problems: RowProblem[],
): FactsRow[] {
  if (values.slice(header.length).some((value) => value !== '')) {
    problems.push({
      at: row.fields[header.length]!.start,
      message: `the row has ${values.length} values for ${header.length} columns`,
      remedy: 'Put values with commas in quotes.',
    });
    return [];
  }
  const cells: FactsRow['cells'] = {};
  for (const [index, name] of header.entries()) {
    const cell = index < values.length ? cellAt(text, row.fields[index]!, values[index]!) : null;
    if (cell && isFactsColumn(name)) cells[name] ??= cell;
  }
  return [{ start: row.start, end: row.end, cells }];
}

function emptyFile(): RowProblem {
  return {
    at: 0,
    message: 'the file has no rows',
    remedy: `Begin it with the line ${FACTS_COLUMNS.join(',')}.`,
  };
}
