import type { Span } from '@precedent/model';

/** The keys of a fact, in CSV's header and in JSONL's objects. */
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

/** Columns that every row must fill. */
export const REQUIRED_COLUMNS = ['subject', 'relation', 'object', 'source'] as const;

/** A value with its place in the file's text, quotes and escapes excluded where it stands there verbatim. */
export interface FactsCell extends Span {
  value: string;
}

/** One row as it stands in the file; empty cells are absent. */
export interface FactsRow extends Span {
  cells: Partial<Record<FactsColumn, FactsCell>>;
}

/** Something wrong at an offset of the file's text, and what to write instead. */
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

/** The cell for `value`, read from the stretch of `text` that writes it. Null where it is empty. */
export function cellAt(text: string, written: Span, value: string): FactsCell | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const at = text.slice(written.start, written.end).indexOf(trimmed);
  if (at < 0) return { value: trimmed, start: written.start, end: written.end };
  return { value: trimmed, start: written.start + at, end: written.start + at + trimmed.length };
}
