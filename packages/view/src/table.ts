import type { Entity, Fact, GraphData, Vocabulary } from '@precedent/model';
import { sayPeriod } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import type { GraphItem } from './drawing/emphasis.ts';
import { countDegrees } from './drawing/groups.ts';
import { findRelation, wordFact, wordStatus } from './wording.ts';

export type TableKind = 'facts' | 'entities';

interface TableParts {
  data: GraphData;
  vocabulary: Vocabulary;
  selected: GraphItem | null;
  /** Show only rows that contain this text, ignoring case. */
  needle: string;
  /** Which page of each table is shown, from 0. */
  pages: Readonly<Record<TableKind, number>>;
  onNeedle(needle: string): void;
  onPage(kind: TableKind, page: number): void;
  onSelect(item: GraphItem): void;
}

/** Rows of a table that are on the page at once. */
const PAGE = 50;

/** The graph as text: every drawn fact and entity, each opening the same details as in the drawing. */
export function renderTable(parts: TableParts): TemplateResult {
  const entities = new Map(parts.data.entities.map((entity) => [entity.id, entity]));
  const facts = parts.data.facts.filter((fact) => entities.has(fact.subject) && entities.has(fact.object));
  const degrees = countDegrees(facts);
  return html`<section class="tables" aria-label="The graph as a table" tabindex="0">
    <label class="find">Find in table
      <input type="search" .value=${parts.needle} @input=${(event: InputEvent) =>
        parts.onNeedle((event.target as HTMLInputElement).value)} />
    </label>
    ${renderRows(
      'facts',
      'Facts',
      ['Subject', 'Relation', 'Object', 'Office', 'Status', 'When', 'Claims'],
      facts,
      (fact) => renderFact(fact, entities, parts),
      parts,
    )}
    ${renderRows(
      'entities',
      'Entities',
      ['Name', 'Type', 'Also known as', 'Facts'],
      parts.data.entities,
      (entity) => renderEntity(entity, degrees.get(entity.id) ?? 0, parts),
      parts,
    )}
  </section>`;
}

/** One page of rows; only these are rendered, however many there are. */
function renderRows<Item>(
  kind: TableKind,
  caption: string,
  columns: readonly string[],
  items: readonly Item[],
  toRow: (item: Item) => Row,
  { needle, pages, onPage }: TableParts,
): TemplateResult {
  const found =
    needle.trim() === ''
      ? items.map((item) => () => toRow(item))
      : items
          .map(toRow)
          .filter((row) => matches(row.text, needle))
          .map((row) => () => row);
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const page = Math.min(pages[kind], last);
  const rows = found.slice(page * PAGE, (page + 1) * PAGE);
  return html`<table>
      <caption>${caption} <span>${found.length}</span></caption>
      <thead><tr>${columns.map((column) => html`<th>${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => row().template)}</tbody>
    </table>
    ${
      last === 0
        ? null
        : html`<nav class="pages" aria-label=${`Pages of ${caption.toLowerCase()}`}>
            <button ?disabled=${page === 0} @click=${() => onPage(kind, page - 1)}>Previous</button>
            <span>${page * PAGE + 1}–${page * PAGE + rows.length} of ${found.length}</span>
            <button ?disabled=${page === last} @click=${() => onPage(kind, page + 1)}>Next</button>
          </nav>`
    }`;
}

interface Row {
  text: string;
  template: TemplateResult;
}

function renderFact(fact: Fact, entities: ReadonlyMap<string, Entity>, parts: TableParts): Row {
  const [subject, object] = [entities.get(fact.subject)!, entities.get(fact.object)!];
  const relation = findRelation(parts.vocabulary, fact.relation).label;
  const sentence = wordFact(fact, entities, parts.vocabulary);
  const rest = [fact.office?.label, wordStatus(fact), sayPeriod(fact.from, fact.to)];
  const item: GraphItem = { kind: 'fact', id: fact.id };
  return {
    text: [subject.name, relation, object.name, sentence, ...rest].join(' '),
    template: html`<tr class=${isSelected(item, parts) ? 'current' : ''} @click=${() => parts.onSelect(item)}>
      <td>${subject.name}</td>
      <td><button aria-label=${`${relation}: ${sentence}`} title=${sentence} aria-current=${isSelected(item, parts)}>${relation}</button></td>
      <td>${object.name}</td>
      ${rest.map((cell) => html`<td>${cell}</td>`)}
      <td class="number">${fact.claims.length + (fact.moreClaims ?? 0)}</td>
    </tr>`,
  };
}

function renderEntity(entity: Entity, facts: number, parts: TableParts): Row {
  const type = parts.vocabulary.entityTypes[entity.type].label;
  const aliases = entity.aliases.join(', ');
  const item: GraphItem = { kind: 'entity', id: entity.id };
  return {
    text: [entity.name, type, aliases].join(' '),
    template: html`<tr class=${isSelected(item, parts) ? 'current' : ''} @click=${() => parts.onSelect(item)}>
      <td><button aria-current=${isSelected(item, parts)}>${entity.name}</button></td>
      <td>${type}</td>
      <td>${aliases}</td>
      <td class="number">${facts}</td>
    </tr>`,
  };
}

function isSelected(item: GraphItem, { selected }: TableParts): boolean {
  return selected?.kind === item.kind && selected.id === item.id;
}

function matches(text: string, needle: string): boolean {
  return text.toLowerCase().includes(needle.trim().toLowerCase());
}

export const tableStyles = css`
  .tables {
    overflow: auto;
    min-height: 0;
    padding: 10px 14px 20px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 13px;
  }
  .find {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
    color: var(--_muted);
  }
  .find input {
    flex: 0 1 260px;
    min-width: 0;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_background);
    color: var(--_ink);
    font: inherit;
  }
  table {
    width: 100%;
    margin-bottom: 18px;
    border-collapse: collapse;
  }
  caption {
    padding: 4px 0;
    text-align: start;
    font-weight: 650;
  }
  caption span {
    color: var(--_muted);
    font-weight: 400;
  }
  th,
  td {
    padding: 4px 10px 4px 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    color: var(--_muted);
    font-weight: 500;
  }
  .pages {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: -8px 0 18px;
    color: var(--_muted);
  }
  .pages button {
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
    color: var(--_ink);
    font: inherit;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  tbody tr.current {
    background: var(--_selected);
  }
  td button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
`;
