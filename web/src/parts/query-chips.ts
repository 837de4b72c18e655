import type { Vocabulary } from '@precedent/model';
import { findRelation } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Address, placeAt } from '../state/address.ts';
import { go } from '../state/navigation.ts';
import { changePart, nameValue, partsOf, type QueryPart } from '../state/query-parts.ts';
import { textStyles } from '../styles/text-styles.ts';

/** What a condition is called, where its own word says too little. */
const TERMS: Record<string, string> = {
  subject: 'who or what',
  object: 'whom or what',
  'as-of': 'on',
  now: 'now',
  words: 'words',
};
const RELATION = 'relation';

/** The conditions of a question as chips: each can be changed or left out, which asks the changed question. */
@customElement('precedent-query-chips')
export class QueryChips extends LitElement {
  static override styles = [
    textStyles,
    css`
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2);
      margin-top: var(--s-2);
    }
    button,
    form {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 30px;
      padding: 0 12px;
      border: 1px solid var(--strong-line);
      border-radius: 16px;
      background: none;
      color: var(--ink);
      font: inherit;
      font-size: var(--t-1);
      cursor: pointer;
    }
    button:hover {
      background: var(--hover);
    }
    .term {
      color: var(--muted);
    }
    form {
      flex-wrap: wrap;
      padding: 2px 6px 2px 12px;
    }
    form input,
    form select {
      width: 12rem;
      max-width: 100%;
      min-height: 28px;
      padding: 0 8px;
      font: inherit;
    }
  `,
  ];

  @property() query = '';
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  /** The question as a sentence, which spells the names. */
  @property() interpretation = '';
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) address!: Address;
  /** The condition that is being changed. */
  @state() private editing: string | null = null;

  protected override render(): TemplateResult {
    return html`<ul class="chips" aria-label="The parts of the query">${partsOf(this.query).map(
      (part) => html`<li>${part.term === this.editing ? this.renderForm(part) : this.renderChip(part)}</li>`,
    )}</ul>`;
  }

  private renderChip(part: QueryPart): TemplateResult {
    const { term } = part;
    const value = part.value === 'true' ? null : this.say(part);
    const said = [sayTerm(term), value].filter((words) => words !== null);
    return html`<button id=${term} aria-label=${`${said.join(' ')}, change`} @click=${() => this.edit(term)}>
      <span class="term">${sayTerm(term)}</span> ${value === null ? null : html`<strong>${value}</strong>`}</button>`;
  }

  private renderForm(part: QueryPart): TemplateResult {
    const { term } = part;
    return html`<form @submit=${(event: SubmitEvent) => this.submit(event, term)} @keydown=${this.onKey}>
      <label class="term" for="value">${sayTerm(term)}</label>
      ${term === RELATION ? this.renderRelations(part) : html`<input id="value" name="value" autocomplete="off" .value=${this.say(part)} />`}
      <button type="submit">Ask</button>
      <button type="button" @click=${() => this.ask(term, '')}>Leave out</button>
    </form>`;
  }

  private renderRelations({ value }: QueryPart): TemplateResult {
    return html`<select id="value" name="value">${this.vocabulary.relations.map(
      ({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`,
    )}</select>`;
  }

  private say({ term, value }: QueryPart): string {
    return term === RELATION
      ? value
          .split(',')
          .map((id) => findRelation(this.vocabulary, id).label)
          .join(', ')
      : nameValue(value, this.names, this.interpretation);
  }

  private edit(term: string): void {
    this.editing = term;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#value')?.focus());
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const { editing } = this;
    this.editing = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${editing}`)?.focus());
  }

  private submit(event: SubmitEvent, term: string): void {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get('value');
    if (typeof value !== 'string') return;
    const shown = partsOf(this.query).find((part) => part.term === term);
    // A name that was left as it is stands for the id it was written for.
    this.ask(term, shown && value === this.say(shown) ? shown.value : value);
  }

  private ask(term: string, value: string): void {
    this.editing = null;
    go(placeAt(this.address, 'ask', changePart(this.query, term, value)));
  }
}

function sayTerm(term: string): string {
  return TERMS[term] ?? term.replaceAll('-', ' ');
}
