import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Address, linkTo } from '../state/address.ts';
import { COLUMNS, type FactRow, filterRows, rowsOf, sortRows, toTsv } from '../state/fact-rows.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Rows of a page. */
const PAGE = 25;

/** Facts as a table that can be filtered, sorted by each column and copied into a spreadsheet. */
@customElement('precedent-fact-table')
export class FactTable extends LitElement {
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
    td:nth-child(6),
    td:nth-child(7) {
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

  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ attribute: false }) entities: ReadonlyMap<string, Entity> = new Map();
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) address!: Address;
  @state() private open = false;
  @state() private filter = '';
  @state() private column: number | null = null;
  @state() private descending = false;
  @state() private page = 0;
  @state() private said = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('facts')) this.page = 0;
  }

  protected override render(): TemplateResult {
    const { facts, open } = this;
    const toggle = (event: Event) => {
      this.open = (event.currentTarget as HTMLDetailsElement).open;
    };
    return html`<details @toggle=${toggle}><summary>As a table <span class="muted">${facts.length}</span></summary>
      ${open ? this.renderTable() : null}</details>`;
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
      <div class="scroll" tabindex="0" role="region" aria-label="Table of claims"><table>
        <thead><tr>${COLUMNS.map((name, column) => this.renderHeader(name, column))}</tr></thead>
        <tbody>${shown.map((row) => this.renderRow(row))}</tbody>
      </table></div>
      ${last === 0 ? null : this.renderPages(page, last)}`;
  }

  private rows(): FactRow[] {
    const rows = filterRows(rowsOf(this.facts, this.entities, this.vocabulary), this.filter);
    return this.column === null ? rows : sortRows(rows, this.column, this.descending);
  }

  private renderHeader(name: string, column: number): TemplateResult {
    const isSorted = this.column === column;
    const order = isSorted ? (this.descending ? 'descending' : 'ascending') : 'none';
    const arrow = isSorted ? (this.descending ? '↓' : '↑') : '';
    return html`<th scope="col" aria-sort=${order}><button @click=${() => this.sortBy(column)}>${name}<span aria-hidden="true">${arrow}</span></button></th>`;
  }

  private renderRow({ id, cells }: FactRow): TemplateResult {
    const href = linkTo(this.address, 'claim', id);
    return html`<tr>${cells.map((cell, at) => {
      if (at === 1) return html`<td><a href=${href}>${cell}</a></td>`;
      return at === cells.length - 1
        ? html`<td title=${cell}><span class="quote">${cell}</span></td>`
        : html`<td>${cell}</td>`;
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
  private async copy(rows: readonly FactRow[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(toTsv(rows));
      this.said = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} copied, to paste into a spreadsheet`;
    } catch {
      this.said = 'The browser does not let this page copy. Select the rows instead.';
    }
  }
}
