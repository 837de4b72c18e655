/** Rows per INSERT; with at most 18 columns, well below SQLite's limit of 32,766 parameters. */
const ROWS_PER_INSERT = 1000;

export function* partsOf<Row>(rows: Row[]): Iterable<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) yield rows.slice(at, at + ROWS_PER_INSERT);
}
