import type { Answer, AnswerResult, Entity } from '@precedent/model';
import { sayCarried } from '@precedent/model/wording';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchAnswer } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import type { Outcome } from '../api/request.ts';
import { claimStackStyles, renderClaimStack } from '../parts/claim-stack.ts';
import { renderLineage } from '../parts/lineage-view.ts';
import { renderLoaded } from '../parts/problem.ts';
import { questionStyles, renderQuestions } from '../parts/question-list.ts';
import { tenureChartStyles } from '../parts/tenure-chart.ts';
import { type Address, openLevel, scopeOf, startAt, writeAddress } from '../state/address.ts';
import { correctQuestion } from '../state/correct-question.ts';
import { textStyles } from '../styles/text-styles.ts';

/** The answer to a question: results with their quotes, and the line of office holders that they come from. */
@customElement('precedent-answer')
export class AnswerPanel extends LitElement {
  static override styles = [
    textStyles,
    tenureChartStyles,
    questionStyles,
    claimStackStyles,
    css`
    .interpretation {
      margin-top: 4px;
      color: var(--muted);
    }
    .result {
      margin-top: 18px;
    }
    .result h3 {
      margin: 0 0 8px;
      color: var(--ink);
      font-size: 16px;
      font-weight: 650;
    }
    .result h3 a {
      color: inherit;
    }
    .summary {
      margin-top: 10px;
      font-size: 18px;
      font-weight: 650;
    }
    .notes {
      margin-top: 16px;
      color: var(--muted);
    }
    .query {
      margin-top: 16px;
      color: var(--muted);
    }
    .query form {
      display: flex;
      gap: 6px;
      margin-top: 6px;
    }
    .query input {
      flex: 1;
      min-width: 0;
      font-family: ui-monospace, monospace;
      font-size: 12px;
    }
    .none {
      margin-top: 16px;
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  /** Known entities, for names that the answer gives only as ids. */
  @property({ attribute: false }) entities: ReadonlyMap<string, Entity> = new Map();
  /** Example questions that can be answered. */
  @property({ attribute: false }) examples: readonly string[] = [];
  @property() now = '';

  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly answer = new Loading<string, Answer>(this, (key) => this.load(key));

  private async load(key: string): Promise<Outcome<Answer>> {
    const { ask, ...scope } = JSON.parse(key);
    const outcome = await fetchAnswer(ask, scope);
    const ids = outcome.ok
      ? outcome.value.results.flatMap(({ facts, entities }) => [...facts, ...entities.map(({ id }) => id)])
      : [];
    this.dispatchEvent(
      new CustomEvent('precedent-highlight', { detail: { ids }, bubbles: true, composed: true }),
    );
    return outcome;
  }

  protected override render(): TemplateResult {
    const { ask } = this.address;
    this.answer.ask(JSON.stringify({ ask, ...scopeOf(this.address) }), this.revision);
    return html`<h2>${ask}</h2>${renderLoaded(this.answer.loaded, (answer) => this.renderAnswer(answer), this.address)}
      ${this.answer.loaded.state === 'failed' ? this.renderExamples() : null}`;
  }

  private renderExamples(): TemplateResult {
    const { loaded } = this.answer;
    const corrected =
      loaded.state === 'failed' ? correctQuestion(this.address.ask ?? '', loaded.problem) : [];
    if (corrected.length > 0)
      return html`<h3>Did you mean</h3>
        ${renderQuestions(corrected, this.address)}`;
    return html`<h3>Questions you can ask</h3>
      ${renderQuestions(this.examples, this.address)}`;
  }

  private renderAnswer(answer: Answer): TemplateResult {
    const named = [...answer.results.flatMap((result) => result.entities), ...(answer.lineage?.people ?? [])];
    const entities = new Map([...this.entities, ...named.map((entity) => [entity.id, entity] as const)]);
    return html`
      <p class="interpretation">${answer.interpretation}</p>
      ${answer.summary === null ? null : html`<p class="summary">${answer.summary}.</p>`}
      ${
        answer.results.length === 0
          ? html`<p class="none">Nothing in this archive answers that${this.address.asOf === null ? '' : ` as of ${this.address.asOf}`}.</p>`
          : answer.results.map((result) => this.renderResult(result, entities))
      }
      ${answer.notes.length === 0 ? null : html`<ul class="notes">${answer.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
      ${this.renderQuery(answer.query)}
      ${
        answer.lineage === null
          ? null
          : html`<h3>Holders of the office of ${answer.lineage.office.label}</h3>${renderLineage(answer.lineage, entities, this.address, this.now)}`
      }
    `;
  }

  /** The formal query, to edit and run again. */
  private renderQuery(query: string): TemplateResult {
    const run = (event: SubmitEvent) => {
      event.preventDefault();
      const edited = new FormData(event.target as HTMLFormElement).get('query');
      if (typeof edited === 'string' && edited.trim() !== '')
        location.hash = writeAddress(startAt(this.address, 'ask', edited.trim()));
    };
    return html`<details class="query">
      <summary>Edit as a query</summary>
      <form @submit=${run}>
        <input name="query" aria-label="Query" autocomplete="off" spellcheck="false" .value=${query} />
        <button class="button" type="submit">Run</button>
      </form>
    </details>`;
  }

  private renderResult(result: AnswerResult, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const fact = result.facts[0];
    const main = result.entities[0];
    const href = fact
      ? writeAddress(openLevel(this.address, 'fact', fact))
      : main
        ? writeAddress(openLevel(this.address, 'entity', main.id))
        : null;
    return html`<section class="result">
      <h3>${href === null ? result.text : html`<a href=${href}>${result.text}</a>`}</h3>
      ${this.renderCarried(result)}
      ${renderClaimStack(result.claims, entities, this.address)}
    </section>`;
  }

  /** How many sources there are if several outlets carry the same text. */
  private renderCarried({ claims }: AnswerResult): TemplateResult | null {
    const carried = sayCarried(claims);
    return carried === null ? null : html`<p class="muted small">${carried}</p>`;
  }
}
