import { hasMoreRows } from './read-facts-file.ts';
import { lineEnd, nextLine, splitCsvRow } from './split-csv.ts';

/** A facts file, or a part of one, as `readFactsFile` takes it. */
export interface FactsPart {
  /** "ministers.csv", or "ministers (2 of 20).csv". */
  file: string;
  content: string;
  linesBefore: number;
}

/** Each part is one reading, which is held in memory and stored in one transaction. */
const ROWS = 5_000;
/** As one reading, this many take some 300 MB. */
const MOST_TOGETHER = 10_000;
/** In characters: no row is longer, unless a quote in it is never closed. */
const LONGEST_ROW = 100_000;

/**
 * A facts file that is too large to be one reading, in parts of 5,000 rows. A part of a CSV file has the header of the file.
 * Other files stay whole.
 */
export function* splitFacts(file: string, content: string): Generator<FactsPart> {
  if (!hasMoreRows(content, MOST_TOGETHER)) return yield { file, content, linesBefore: 0 };
  const isCsv = /\.csv$/i.test(file);
  const body = isCsv ? startOfBody(content) : 0;
  const header = content.slice(0, body);
  const starts = startsOf(content, body, isCsv);
  for (const [at, start] of starts.entries())
    yield {
      file: file.replace(/(\.\w+)$/, ` (${at + 1} of ${starts.length})$1`),
      content: header + content.slice(start, starts[at + 1]),
      linesBefore: countLines(content, body, start),
    };
}

/** After the header, which comments and blank lines may precede. */
function startOfBody(content: string): number {
  let start = 0;
  for (; start < content.length; start = nextLine(content, lineEnd(content, start)))
    if (!/^\s*(#|$)/.test(content.slice(start, lineEnd(content, start)))) break;
  return nextLine(content, splitCsvRow(content, start).end);
}

/** Where the parts begin. */
function startsOf(content: string, body: number, isCsv: boolean): number[] {
  const starts = [body];
  let rows = 0;
  for (let at = body; at < content.length; rows += 1) {
    if (rows === ROWS) {
      starts.push(at);
      rows = 0;
    }
    at = nextLine(content, endOfRow(content, at, isCsv));
  }
  return starts;
}

function endOfRow(content: string, start: number, isCsv: boolean): number {
  const end = lineEnd(content, start);
  // Most rows have no quotes.
  if (!isCsv || !content.slice(start, end).includes('"')) return end;
  const row = splitCsvRow(content.slice(start, start + LONGEST_ROW), 0);
  return row.end === LONGEST_ROW ? end : start + row.end;
}

function countLines(content: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; lines += 1) at = nextLine(content, lineEnd(content, at));
  return lines;
}
