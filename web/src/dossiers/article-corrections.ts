import type { Reply } from '@precedent/api';
import type { Article, Entity, Span, Vocabulary } from '@precedent/model';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { fetchDecisions, type SentVerdict } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { addingOf, emptyFields } from '../parts/claim-fields.ts';
import type { ClaimForm } from '../parts/claim-form.ts';
import '../parts/claim-form.ts';
import { actionIcon } from '../parts/action-icon.ts';
import { Deciding } from '../parts/deciding.ts';
import { decisionStyles, renderDecisions } from '../parts/decision-list.ts';
import type { Address } from '../state/address.ts';
import { keptName } from '../state/signature.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Adds claims to an article, and lists what people decided about its claims. */
@customElement('precedent-corrections')
export class ArticleCorrections extends LitElement {
  static override styles = [
    textStyles,
    decisionStyles,
    css`
    :host {
      display: block;
      margin-top: var(--s-3);
    }
    .selected {
      display: -webkit-box;
      overflow: hidden;
      margin-top: var(--s-1);
      font: var(--t-1) / 1.5 var(--serif);
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  `,
  ];

  @property({ attribute: false }) article!: Article;
  @property({ attribute: false }) entities: ReadonlyMap<string, Entity> = new Map();
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @property({ attribute: false }) address!: Address;
  /** What of the text is selected. */
  @property({ attribute: false }) selected: Span | null = null;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  @query('precedent-claim-form') private form!: ClaimForm;
  private readonly decisions = new Loading<string, Reply<'listDecisions'>>(this, (article) =>
    fetchDecisions(article),
  );
  private readonly deciding = new Deciding(this, async () => {
    this.dispatchEvent(new CustomEvent('precedent-decided'));
    await this.decisions.refresh();
  });

  protected override render(): TemplateResult {
    const { article, selected } = this;
    this.decisions.ask(article.id, this.revision);
    // Pressing the button leaves the selection as it is.
    const keep = (event: MouseEvent) => event.preventDefault();
    return html`<button class="button" @mousedown=${keep} @click=${this.add}>${actionIcon('add')}Add a claim</button>
      ${
        selected === null
          ? html`<p class="muted small">Select the words that say it, then add the claim.</p>`
          : html`<p class="selected">“${article.text.slice(selected.start, selected.end)}”</p>`
      }
      ${this.deciding.render()}
      <precedent-claim-form .vocabulary=${this.vocabulary} .address=${this.address} .attempt=${(verdict: SentVerdict) => this.deciding.attempt(verdict)}></precedent-claim-form>
      ${this.renderDecisions()}`;
  }

  private renderDecisions(): TemplateResult | null {
    const { loaded } = this.decisions;
    if (loaded.state !== 'ready') return null;
    const { decisions, problems } = loaded.value;
    if (decisions.every(({ undoneAt }) => undoneAt !== null)) return null;
    return html`<h3>Corrections</h3>${renderDecisions(decisions, problems, (number) => this.deciding.undo(number))}`;
  }

  private add(): void {
    const { article, selected, entities } = this;
    const quote = selected === null ? '' : article.text.slice(selected.start, selected.end);
    void this.form.open({
      title: 'Add a claim',
      fields: emptyFields(quote, keptName()),
      quotes: true,
      names: [...entities.values()].map(({ name }) => name),
      verdictOf: (fields) =>
        addingOf(article.id, fields, selected === null ? null : { quote, start: selected.start }),
    });
  }
}
