import type { GraphData } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import { countDegrees } from './drawing/groups.ts';
import { matches, type Row, type RowParts, renderEntity, renderFact } from './table-rows.ts';

export type TableKind = 'facts' | 'entities';

interface TableParts extends RowParts {
  data: GraphData;
  /** Show only rows that contain this text, ignoring case. */
  needle: string;
  /** Which page of each table is shown, from 0. */
  pages: Readonly<Record<TableKind, number>>;
  onNeedle(needle: string): void;
  onPage(kind: TableKind, page: number): void;
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
