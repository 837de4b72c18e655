const NEEDS_QUOTES = /[",;']/;

/**
 * A row for `neo4j-admin database import`, which reads one line per row unless told otherwise. Line breaks become
 * spaces, and there is no guard against formulas, because no spreadsheet opens these files.
 */
export function neo4jRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(toCell).join(',')}\n`;
}

/** Items of a list are separated by semicolons, which then can't be in them. */
export function toList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(';', ',')).join(';');
}

function toCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cell.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  // An empty cell means that the property is missing, an empty text that it is empty.
  return NEEDS_QUOTES.test(text) || text.trim() !== text || text === ''
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
