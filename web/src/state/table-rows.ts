import { sayDate } from '@precedent/model/wording';

/** What a cell shows, and what it is sorted by where that differs: dates as in the calendar, numbers by size. */
export interface Cell {
  text: string;
  key: string;
}

/** A row of a table, and the id of what it is about. */
export interface TableRow {
  id: string;
  cells: readonly Cell[];
}

/** A list or a drawing as text. */
export interface TableData {
  /** "Table of claims" */
  label: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Which column links to what a row is about. */
  linked: number;
  /** Where that is; null if it has no page. */
  hrefOf(id: string): string | null;
}

const WIDEST_NUMBER = 6;

/** A row of texts and cells. */
export function rowOf(id: string, cells: readonly (string | Cell)[]): TableRow {
  return { id, cells: cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)) };
}

function textCell(text: string): Cell {
  return { text, key: text.toLowerCase() };
}

export function dateCell(date: string | null): Cell {
  return date === null ? { text: '', key: '' } : { text: sayDate(date), key: date };
}

export function numberCell(amount: number): Cell {
  return { text: String(amount), key: String(amount).padStart(WIDEST_NUMBER, '0') };
}

/** Rows that have every word somewhere. */
export function filterRows(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const all = cells
      .map((cell) => cell.text)
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Empty cells come last either way. */
export function sortRows(rows: readonly TableRow[], column: number, descending: boolean): TableRow[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.cells[column]!.key, other.cells[column]!.key];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return direction * a.localeCompare(b);
  });
}

/** For a spreadsheet: tabs between cells, a line for each row. */
export function toTsv(columns: readonly string[], rows: readonly TableRow[]): string {
  const lines = [columns, ...rows.map(({ cells }) => cells.map(({ text }) => text))];
  return lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
