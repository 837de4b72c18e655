import type { GraphData } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import { countDegrees } from './drawing/groups.ts';
import {
  entityRow,
  factRow,
  matches,
  type Row,
  type RowParts,
  renderRow,
  sortRows,
  toLine,
} from './table-rows.ts';
import type { TableKind, TableState } from './table-state.ts';

interface TableParts extends RowParts {
  data: GraphData;
  state: TableState;
}

/** A table of the graph. */
interface Twin {
  kind: TableKind;
  caption: string;
  columns: readonly string[];
  rows: readonly Row[];
}

/** Rows of a table that are on the page at once. */
const PAGE = 50;

/** The graph as text: every drawn fact and entity, each opening the same details as in the drawing. */
export function renderTable(parts: TableParts): TemplateResult {
  const { state } = parts;
  return html`<section class="tables" aria-label="The graph as a table" tabindex="0">
    <label class="find">Find in table
      <input type="search" .value=${state.needle} @input=${(event: InputEvent) =>
        state.find((event.target as HTMLInputElement).value)} />
    </label>
    <p class="said" role="status">${state.said}</p>
    ${twinsOf(parts).map((twin) => renderTwin(twin, parts))}
  </section>`;
}

function twinsOf({ data, vocabulary }: TableParts): Twin[] {
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const facts = data.facts.filter((fact) => entities.has(fact.subject) && entities.has(fact.object));
  const degrees = countDegrees(facts);
  return [
    {
      kind: 'facts',
      caption: 'Facts',
      columns: ['Subject', 'Relation', 'Object', 'Office', 'Status', 'When', 'Claims'],
      rows: facts.map((fact) => factRow(fact, entities, vocabulary)),
    },
    {
      kind: 'entities',
      caption: 'Entities',
      columns: ['Name', 'Type', 'Also known as', 'Facts'],
      rows: data.entities.map((entity) => entityRow(entity, degrees.get(entity.id) ?? 0, vocabulary)),
    },
  ];
}

/** One page of rows; only these are rendered, however many there are. */
function renderTwin({ kind, caption, columns, rows }: Twin, parts: TableParts): TemplateResult {
  const { state } = parts;
  const order = state.orders[kind];
  const kept = rows.filter((row) => matches(row.cells.join(' '), state.needle));
  const found = order === null ? kept : sortRows(kept, order);
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const page = Math.min(state.pages[kind], last);
  const shown = found.slice(page * PAGE, (page + 1) * PAGE);
  const header = (name: string, column: number) => {
    const sorted = order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none';
    const arrow = sorted === 'none' ? '' : sorted === 'descending' ? ' ↓' : ' ↑';
    return html`<th scope="col" aria-sort=${sorted}><button @click=${() => state.sortBy(kind, column)}>${name}<span aria-hidden="true">${arrow}</span></button></th>`;
  };
  const lines = () => [columns.join('\t'), ...found.map(toLine)];
  return html`<table>
      <caption>${caption} <span>${found.length}</span>
        <button class="copy" aria-label=${`Copy ${caption.toLowerCase()}`} @click=${() => state.copy(lines())}>Copy</button></caption>
      <thead><tr>${columns.map(header)}</tr></thead>
      <tbody>${shown.map((row) => renderRow(row, parts))}</tbody>
    </table>
    ${
      last === 0
        ? null
        : html`<nav class="pages" aria-label=${`Pages of ${caption.toLowerCase()}`}>
            <button ?disabled=${page === 0} @click=${() => state.turnTo(kind, page - 1)}>Previous</button>
            <span>${page * PAGE + 1}–${page * PAGE + shown.length} of ${found.length}</span>
            <button ?disabled=${page === last} @click=${() => state.turnTo(kind, page + 1)}>Next</button>
          </nav>`
    }`;
}
