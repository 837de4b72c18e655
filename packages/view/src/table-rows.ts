import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { sayPeriod } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import type { GraphItem } from './drawing/emphasis.ts';
import type { Order } from './table-state.ts';
import { findRelation, wordFact, wordStatus } from './wording.ts';

/** What the rows of a table need. */
export interface RowParts {
  vocabulary: Vocabulary;
  selected: GraphItem | null;
  onSelect(item: GraphItem): void;
}

/** A row of a table. */
export interface Row {
  item: GraphItem;
  cells: readonly string[];
  /** What the cells are sorted by where that differs: dates as in the calendar, numbers by size. */
  keys: readonly string[];
  /** Which cell opens it, and what that says to a screen reader. */
  opener: number;
  title: string;
}

const WIDEST_NUMBER = 6;

export function factRow(fact: Fact, entities: ReadonlyMap<string, Entity>, vocabulary: Vocabulary): Row {
  const [subject, object] = [entities.get(fact.subject)!, entities.get(fact.object)!];
  const relation = findRelation(vocabulary, fact.relation).label;
  const { office, from, to } = fact;
  const claims = fact.claims.length + (fact.moreClaims ?? 0);
  const words = [subject.name, relation, object.name, office?.label ?? '', wordStatus(fact)];
  return {
    item: { kind: 'fact', id: fact.id },
    cells: [...words, sayPeriod(from, to) ?? '', String(claims)],
    keys: [...words.map(toKey), from ?? to ?? '', numberKey(claims)],
    opener: 1,
    title: wordFact(fact, entities, vocabulary),
  };
}

export function entityRow(entity: Entity, facts: number, vocabulary: Vocabulary): Row {
  const words = [entity.name, vocabulary.entityTypes[entity.type].label, entity.aliases.join(', ')];
  return {
    item: { kind: 'entity', id: entity.id },
    cells: [...words, String(facts)],
    keys: [...words.map(toKey), numberKey(facts)],
    opener: 0,
    title: '',
  };
}

export function renderRow({ item, cells, opener, title }: Row, parts: RowParts): TemplateResult {
  const current = parts.selected?.kind === item.kind && parts.selected.id === item.id;
  return html`<tr class=${current ? 'current' : ''} @click=${() => parts.onSelect(item)}>${cells.map(
    (cell, at) => {
      if (at !== opener) return html`<td class=${at === cells.length - 1 ? 'number' : ''}>${cell}</td>`;
      const label = title === '' ? cell : `${cell}: ${title}`;
      return html`<td><button aria-label=${label} title=${title} aria-current=${current}>${cell}</button></td>`;
    },
  )}</tr>`;
}

export function matches(text: string, needle: string): boolean {
  return text.toLowerCase().includes(needle.trim().toLowerCase());
}

/** Empty cells come last either way. */
export function sortRows(rows: readonly Row[], { column, descending }: Order): Row[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.keys[column]!, other.keys[column]!];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return direction * (a < b ? -1 : a > b ? 1 : 0);
  });
}

/** A line for a spreadsheet, with tabs between cells. */
export function toLine({ cells }: Row): string {
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

function toKey(text: string): string {
  return text.toLowerCase();
}

function numberKey(amount: number): string {
  return String(amount).padStart(WIDEST_NUMBER, '0');
}
