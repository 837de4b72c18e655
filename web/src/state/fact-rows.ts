import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import { findRelation, STANCE_LABELS, stanceOf } from '@precedent/view';

export const COLUMNS = [
  'Who or what',
  'Relation',
  'Whom or what',
  'Office',
  'Status',
  'From',
  'To',
  'Sources',
  'Quote',
] as const;

/** A fact as the cells of a table. */
export interface FactRow {
  id: string;
  cells: readonly string[];
  /** What the cells are sorted by where that differs: dates as in the calendar, numbers by size. */
  keys: readonly string[];
}

const WIDEST_NUMBER = 6;

export function rowsOf(
  facts: readonly Fact[],
  entities: ReadonlyMap<string, Entity>,
  vocabulary: Vocabulary,
): FactRow[] {
  const nameOf = (id: string) => entities.get(id)?.name ?? id;
  return facts.map((fact) => {
    const { id, subject, object, relation, office, from, to, claims, certain } = fact;
    const sources = new Set(claims.map((claim) => claim.copyOf ?? claim.article.id)).size;
    const cells = [
      nameOf(subject),
      findRelation(vocabulary, relation).label,
      nameOf(object),
      office?.label ?? '',
      `${STANCE_LABELS[stanceOf(fact)]}${certain ? '' : ', uncertain'}`,
      from === null ? '' : sayDate(from),
      to === null ? '' : sayDate(to),
      String(sources),
      quoteOf(fact),
    ];
    const keys = cells.map((cell, at) => {
      if (at === 5) return from ?? '';
      if (at === 6) return to ?? '';
      return at === 7 ? cell.padStart(WIDEST_NUMBER, '0') : cell.toLowerCase();
    });
    return { id, cells, keys };
  });
}

/** The row of a facts file is no sentence. */
function quoteOf({ claims: [claim] }: Fact): string {
  if (!claim || claim.article.kind === 'facts') return claim?.source ?? '';
  return claim.evidence[0]!.quote.replace(/\s+/g, ' ').trim();
}

/** Rows that have every word somewhere. */
export function filterRows(rows: readonly FactRow[], text: string): FactRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ cells }) => {
    const all = cells.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Empty cells come last either way. */
export function sortRows(rows: readonly FactRow[], column: number, descending: boolean): FactRow[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.keys[column]!, other.keys[column]!];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return direction * a.localeCompare(b);
  });
}

/** For a spreadsheet: tabs between cells, a line for each row. */
export function toTsv(rows: readonly FactRow[]): string {
  const lines = [COLUMNS, ...rows.map(({ cells }) => cells)];
  return lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
