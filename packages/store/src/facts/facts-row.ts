import type { Span } from '@precedent/model';

/** The columns of a CSV file and the keys of a JSON Lines object. */
export const FACTS_COLUMNS = [
  'subject',
  'relation',
  'object',
  'office',
  'from',
  'to',
  'status',
  'source',
  'subject_type',
  'object_type',
  'as_of',
] as const;
export type FactsColumn = (typeof FACTS_COLUMNS)[number];

/** Columns that every row must have. */
export const REQUIRED_COLUMNS = ['subject', 'relation', 'object', 'source'] as const;

/**
 * A value with its position in the text of the file, without quotes and escapes if it occurs there verbatim.
 */
export interface FactsCell extends Span {
  value: string;
}

/** One row of the file; empty cells are left out. */
export interface FactsRow extends Span {
  cells: Partial<Record<FactsColumn, FactsCell>>;
}

/** A problem at an offset in the text of the file, and what to write instead. */
export interface RowProblem {
  at: number;
  message: string;
  remedy: string;
}

export interface RowsRead {
  rows: FactsRow[];
  problems: RowProblem[];
}

export function isFactsColumn(name: string): name is FactsColumn {
  return (FACTS_COLUMNS as readonly string[]).includes(name);
}

/** The cell for `value`, which is written in this part of `text`. Null if it is empty. */
export function cellAt(text: string, written: Span, value: string): FactsCell | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const at = text.slice(written.start, written.end).indexOf(trimmed);
  if (at < 0) return { value: trimmed, start: written.start, end: written.end };
  return { value: trimmed, start: written.start + at, end: written.start + at + trimmed.length };
}
