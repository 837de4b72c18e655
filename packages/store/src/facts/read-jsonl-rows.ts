import type { Span } from '@precedent/model';
import {
  cellAt,
  FACTS_COLUMNS,
  type FactsRow,
  isFactsColumn,
  type RowProblem,
  type RowsRead,
} from './facts-row.ts';
import { lineEnd, nextLine } from './split-csv.ts';

const EXAMPLE =
  '{"subject": "Mark Rutte", "relation": "holds_office", "object": "NATO", "object_type": "institution", "office": "Secretary General of NATO", "from": "2024-10-01", "source": "https://www.nato.int"}';

/**
 * The rows of a JSON Lines file, one object per line. Blank lines and lines that begin with `#` are ignored.
 */
export function readJsonlRows(text: string): RowsRead {
  const rows: FactsRow[] = [];
  const problems: RowProblem[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    if (!/^\s*(#|$)/.test(text.slice(start, end))) rows.push(...readLine(text, { start, end }, problems));
    start = nextLine(text, end);
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      at: 0,
      message: 'the file has no rows',
      remedy: `Write one object per line: ${EXAMPLE}`,
    });
  return { rows, problems };
}

/** Returns no row if there is a problem with it. */
function readLine(text: string, line: Span, problems: RowProblem[]): FactsRow[] {
  const before = problems.length;
  const cells: FactsRow['cells'] = {};
  for (const [key, value] of Object.entries(parseLine(text, line, problems)))
    readEntry(text, line, key, value, cells, problems);
  return problems.length > before ? [] : [{ ...line, cells }];
}

function parseLine(text: string, line: Span, problems: RowProblem[]): Record<string, unknown> {
  const remedy = `Write one object per line: ${EXAMPLE}`;
  try {
    const value: unknown = JSON.parse(text.slice(line.start, line.end));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    problems.push({ at: line.start, message: 'the line is JSON, but not an object', remedy });
  } catch (error) {
    const reason = (error as Error).message;
    const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? 0);
    problems.push({ at: line.start + position, message: `the line is not valid JSON (${reason})`, remedy });
  }
  return {};
}

function readEntry(
  text: string,
  line: Span,
  key: string,
  value: unknown,
  cells: FactsRow['cells'],
  problems: RowProblem[],
): void {
  const at = line.start + Math.max(0, text.slice(line.start, line.end).indexOf(JSON.stringify(key)));
  if (!isFactsColumn(key)) {
    const remedy = `Remove it, or rename it to one of ${FACTS_COLUMNS.join(', ')}.`;
    problems.push({ at, message: `unknown key "${key}"`, remedy });
  } else if (typeof value === 'string') {
    const from = text.indexOf(':', at + JSON.stringify(key).length) + 1;
    const cell = cellAt(text, { start: from, end: valueEnd(text, from, line.end) }, value);
    if (cell) cells[key] = cell;
  } else if (value !== null) {
    const remedy = `Write it in quotes: ${JSON.stringify({ [key]: String(value) }).slice(1, -1)}.`;
    problems.push({ at, message: `"${key}" is ${JSON.stringify(value)}, not text`, remedy });
  }
}

/** The end of the JSON string that begins at or after `start`. */
function valueEnd(text: string, start: number, end: number): number {
  let at = text.indexOf('"', start) + 1;
  while (at < end && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, end);
}
