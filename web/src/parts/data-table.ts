import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { filterRows, sortRows, type TableData, type TableRow, toTsv } from '../state/table-rows.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Rows of a page. */
const PAGE = 25;

/** The same as a list or a drawing as text: filtered, sorted by each column, and copied into a spreadsheet. */
@customElement('precedent-table')
export class DataTable extends LitElement {
  static override styles = [
    textStyles,
    css`
    :host {
      display: block;
    }
    summary {
      min-height: 24px;
      color: var(--accent);
      cursor: pointer;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s-2) var(--s-3);
      margin: var(--s-3) 0;
    }
    .bar input {
      flex: 1 1 12rem;
      min-height: 34px;
      padding: 0 10px;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      width: 100%;
      min-width: 60rem;
      border-collapse: collapse;
      font-size: var(--t-1);
    }
    th,
    td {
      max-width: 20rem;
      padding: 4px 10px 4px 0;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    td.number {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    th button {
      display: inline-flex;
      gap: 4px;
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      white-space: nowrap;
      cursor: pointer;
    }
    .quote {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    td a {
      color: inherit;
    }
  `,
  ];

  @property({ attribute: false }) table!: TableData;
  @state() private open = false;
  @state() private filter = '';
  @state() private column: number | null = null;
  @state() private descending = false;
  @state() private page = 0;
  @state() private said = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('table') && this.table.rows.length !== changes.get('table')?.rows.length) this.page = 0;
  }

  protected override render(): TemplateResult {
    const toggle = (event: Event) => {
      this.open = (event.currentTarget as HTMLDetailsElement).open;
    };
    return html`<details @toggle=${toggle}><summary>As a table <span class="muted">${this.table.rows.length}</span></summary>
      ${this.open ? this.renderTable() : null}</details>`;
  }

  private renderTable(): TemplateResult {
    const rows = this.rows();
    const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
    const page = Math.min(this.page, last);
    const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
    return html`<div class="bar">
        <input type="search" aria-label="Filter the table" placeholder="Filter" .value=${this.filter} @input=${this.onFilter} />
        <button class="button" @click=${() => this.copy(rows)}>Copy</button>
        <span role="status" class="muted small">${this.said || `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`}</span>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.table.label}><table>
        <thead><tr>${this.table.columns.map((name, column) => this.renderHeader(name, column))}</tr></thead>
        <tbody>${shown.map((row) => this.renderRow(row))}</tbody>
      </table></div>
      ${last === 0 ? null : this.renderPages(page, last)}`;
  }

  private rows(): readonly TableRow[] {
    const rows = filterRows(this.table.rows, this.filter);
    return this.column === null ? rows : sortRows(rows, this.column, this.descending);
  }

  private renderHeader(name: string, column: number): TemplateResult {
    const isSorted = this.column === column;
    const order = isSorted ? (this.descending ? 'descending' : 'ascending') : 'none';
    const arrow = isSorted ? (this.descending ? '↓' : '↑') : '';
    return html`<th scope="col" aria-sort=${order}><button @click=${() => this.sortBy(column)}>${name}<span aria-hidden="true">${arrow}</span></button></th>`;
  }

  private renderRow({ id, cells }: TableRow): TemplateResult {
    const { linked, columns, hrefOf } = this.table;
    const href = hrefOf(id);
    return html`<tr>${cells.map(({ text, key }, at) => {
      if (at === linked && href !== null) return html`<td><a href=${href}>${text}</a></td>`;
      if (columns[at] === 'Quote') return html`<td title=${text}><span class="quote">${text}</span></td>`;
      return html`<td class=${/^\d/.test(key) ? 'number' : ''}>${text}</td>`;
    })}</tr>`;
  }

  private renderPages(page: number, last: number): TemplateResult {
    const step = (to: number) => () => {
      this.page = to;
    };
    return html`<nav class="bar" aria-label="Pages of the table">
      <button class="button" ?disabled=${page === 0} @click=${step(page - 1)}>Previous</button>
      <span class="small">Page ${page + 1} of ${last + 1}</span>
      <button class="button" ?disabled=${page === last} @click=${step(page + 1)}>Next</button>
    </nav>`;
  }

  private sortBy(column: number): void {
    this.descending = this.column === column && !this.descending;
    this.column = column;
    this.page = 0;
  }

  private onFilter(event: Event): void {
    this.filter = (event.target as HTMLInputElement).value;
    this.page = 0;
    this.said = '';
  }

  /** All rows that pass the filter, in their order. */
  private async copy(rows: readonly TableRow[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(toTsv(this.table.columns, rows));
      this.said = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} copied, to paste into a spreadsheet`;
    } catch {
      this.said = 'The browser does not let this page copy. Select the rows instead.';
    }
  }
}
