import { wrapText } from '../wrap-text.ts';

/** A text with how to colour it. */
export interface Cell {
  text: string;
  paint?: (text: string) => string;
  /** Numbers end below one another. */
  right?: boolean;
}

/** Rows as columns that line up, two spaces apart, after an indent; the last column is wrapped below itself. */
export function formatColumns(rows: readonly (readonly Cell[])[], width: number, indent: string): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, { text }] of row.slice(0, -1).entries())
      widths[at] = Math.max(widths[at] ?? 0, text.length);
  const start = indent.length + widths.reduce((sum, column) => sum + column + 2, 0);
  return rows.map((row) => formatRow(row, widths, width - start, indent, start)).join('');
}

function formatRow(
  row: readonly Cell[],
  widths: readonly number[],
  room: number,
  indent: string,
  start: number,
): string {
  const filled = row.slice(0, row.findLastIndex(({ text }) => text !== '') + 1);
  const cells = filled.map(({ text, right, paint = same }, at) => {
    if (at === row.length - 1)
      return wrapText(text, Math.max(room, LEAST_ROOM), '')
        .split('\n')
        .map(paint)
        .join(`\n${' '.repeat(start)}`);
    const isLast = at === filled.length - 1;
    return paint(right ? text.padStart(widths[at]!) : isLast ? text : text.padEnd(widths[at]!));
  });
  return `${indent}${cells.join('  ')}\n`;
}

/** Narrower than this, wrapped text is harder to read than long lines. */
const LEAST_ROOM = 20;

const same = (text: string) => text;
