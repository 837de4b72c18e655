import type { Problem } from '@precedent/api';
import type { Vocabulary } from '@precedent/model';
import { STANCE_LABELS, STANCE_MEANINGS } from '@precedent/view';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { findEntities, type SentVerdict } from '../api/api.ts';
import type { Address } from '../state/address.ts';
import { keepName } from '../state/signature.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { type ClaimFields, emptyFields, namesOffice, TENURES } from './claim-fields.ts';
import { renderProblem } from './problem.ts';

const MODALITIES = ['asserted', 'planned', 'alleged', 'hypothetical'] as const;

/** Milliseconds after the last key before names are searched for. */
const PAUSE = 150;

/** What the form is opened for. */
export interface ClaimTask {
  title: string;
  fields: ClaimFields;
  /** Whether the quote can be changed, as that of a new claim. */
  quotes: boolean;
  /** Names to choose from before anything is searched for. */
  names: readonly string[];
  /** The decision that the fields make. */
  verdictOf(fields: ClaimFields): SentVerdict;
}

/** A dialog in which a claim is corrected or added. */
@customElement('precedent-claim-form')
export class ClaimForm extends LitElement {
  static override styles = [
    textStyles,
    dialogStyles,
    css`
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 9rem);
      gap: 10px 12px;
      margin-top: 12px;
    }
    .field {
      display: grid;
      align-content: start;
      gap: 2px;
    }
    .field > span {
      color: var(--muted);
      font-size: var(--t-1);
    }
    .wide {
      grid-column: 1 / -1;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 10px 12px;
    }
    input:not([type='checkbox']),
    select,
    textarea {
      width: 100%;
      min-height: 34px;
      padding: 4px 10px;
    }
    textarea {
      min-height: 64px;
      font: var(--t-2) / 1.5 var(--serif);
      resize: vertical;
    }
    blockquote {
      font: var(--t-2) / 1.5 var(--serif);
      overflow-wrap: anywhere;
    }
    .check {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 34px;
    }
    .check input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--accent);
    }
    @media (max-width: 480px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  ];

  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) address!: Address;
  /** Sends a decision; returns why it was refused. */
  @property({ attribute: false }) attempt!: (verdict: SentVerdict) => Promise<Problem | null>;
  @state() private task: ClaimTask | null = null;
  @state() private fields: ClaimFields = emptyFields('', '');
  @state() private found: readonly string[] = [];
  @state() private problem: Problem | null = null;
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private search: AbortController | null = null;

  /** The focus goes to the first field, and back when the dialog is closed. */
  async open(task: ClaimTask): Promise<void> {
    this.task = task;
    this.fields = task.fields;
    this.problem = null;
    this.found = [];
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { task, fields } = this;
    return html`<dialog aria-labelledby="title" @close=${() => this.forget()}>${
      task === null
        ? null
        : html`<h2 id="title">${task.title}</h2>
      <form @submit=${this.onSubmit} @input=${this.onInput}>
        ${task.quotes ? this.renderQuoteField() : html`<blockquote class="wide">“${fields.quote.trim()}”</blockquote>`}
        ${this.renderEnd('subject', 'Who or what')} ${this.renderRelation()} ${this.renderEnd('object', 'Whom or what')}
        ${namesOffice(fields.relation, this.vocabulary) ? this.renderOffice() : null}
        ${this.renderStatus()} ${this.renderDates()} ${this.renderSignature()}
        <datalist id="names">${[...new Set([...this.found, ...task.names])].map((name) => html`<option value=${name}></option>`)}</datalist>
        <div class="wide">${this.problem === null ? null : renderProblem(this.problem, { address: this.address })}</div>
        <div class="foot wide">
          <button class="button" type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="button primary" ?disabled=${this.busy}>${this.busy ? 'Saving…' : 'Save'}</button>
        </div>
      </form>`
    }</dialog>`;
  }

  private renderQuoteField(): TemplateResult {
    return html`<label class="field wide"><span>Quote, word for word from the article</span>
      <textarea name="quote" required .value=${this.fields.quote}></textarea></label>`;
  }

  private renderEnd(end: 'subject' | 'object', label: string): TemplateResult {
    const name = `${end}Type` as const;
    const types = Object.entries(this.vocabulary.entityTypes);
    return html`<label class="field"><span>${label}</span>
        <input name=${end} required list="names" autocomplete="off" .value=${this.fields[end]} /></label>
      <label class="field"><span>Type</span><select name=${name}>
        <option value="" ?selected=${this.fields[name] === ''}>As known</option>
        ${types.map(([id, type]) => html`<option value=${id} ?selected=${this.fields[name] === id}>${type.label}</option>`)}
      </select></label>`;
  }

  private renderRelation(): TemplateResult {
    const { relations, families } = this.vocabulary;
    const chosen = this.fields.relation;
    return html`<label class="field wide"><span>Relation</span><select name="relation" required>
      <option value="" ?selected=${chosen === ''}>Choose …</option>
      ${Object.entries(families).map(
        ([family, { label }]) =>
          html`<optgroup label=${label}>${relations
            .filter((relation) => relation.family === family)
            .map(
              (relation) =>
                html`<option value=${relation.id} ?selected=${relation.id === chosen}>${relation.label}</option>`,
            )}</optgroup>`,
      )}</select></label>`;
  }

  private renderOffice(): TemplateResult {
    const { office, status } = this.fields;
    return html`<label class="field"><span>Office, if it is about one</span>
        <input name="office" autocomplete="off" placeholder="Prime Minister of the Netherlands" .value=${office} /></label>
      <label class="field"><span>Tenure</span><select name="status">
        <option value="" ?selected=${status === ''}>Not said</option>
        ${TENURES.map((tenure) => html`<option value=${tenure} ?selected=${tenure === status}>${tenure}</option>`)}
      </select></label>`;
  }

  private renderStatus(): TemplateResult {
    const { modality, denied } = this.fields;
    return html`<label class="field"><span>Status</span><select name="modality" title=${STANCE_MEANINGS[modality as (typeof MODALITIES)[number]]}>
        ${MODALITIES.map((id) => html`<option value=${id} ?selected=${id === modality}>${STANCE_LABELS[id]}</option>`)}
      </select></label>
      <label class="field"><span>Not so</span><span class="check"><input type="checkbox" name="denied" .checked=${denied} />Denied</span></label>`;
  }

  private renderDates(): TemplateResult {
    const field = (name: 'from' | 'to', label: string) =>
      html`<label class="field"><span>${label}</span><input name=${name} autocomplete="off" placeholder="2024-10-01, 2024-10 or 2024"
        pattern="\\d{4}(-\\d{2}){0,2}" title="2024-10-01, 2024-10 or 2024" .value=${this.fields[name]} /></label>`;
    return html`<div class="wide pair">${field('from', 'From')} ${field('to', 'To (the same day for an event)')}</div>`;
  }

  private renderSignature(): TemplateResult {
    const field = (name: 'reason' | 'by', label: string, longest: number) =>
      html`<label class="field"><span>${label}</span><input name=${name} maxlength=${longest} .value=${this.fields[name]} /></label>`;
    return html`<div class="wide pair">${field('reason', 'Why (optional)', 1000)} ${field('by', 'Your name (optional)', 100)}</div>`;
  }

  private onInput(event: Event): void {
    const field = event.target as HTMLInputElement;
    const value = field.type === 'checkbox' ? field.checked : field.value;
    this.fields = { ...this.fields, [field.name]: value };
    if (field.name === 'subject' || field.name === 'object') this.suggest(field.value);
  }

  private suggest(text: string): void {
    clearTimeout(this.pause);
    this.search?.abort();
    if (text.trim().length < 2) return;
    this.pause = setTimeout(async () => {
      this.search = new AbortController();
      const outcome = await findEntities(text, this.search.signal);
      if (outcome.ok) this.found = outcome.value.entities.slice(0, 8).map(({ name }) => name);
    }, PAUSE);
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || this.task === null) return;
    this.busy = true;
    keepName(this.fields.by.trim());
    this.problem = await this.attempt(this.task.verdictOf(this.fields));
    this.busy = false;
    if (this.problem === null) this.dialog.close();
  }

  private forget(): void {
    clearTimeout(this.pause);
    this.task = null;
  }
}
