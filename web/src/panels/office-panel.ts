import type { Answer, AnswerResult, Entity, Lineage, SourcedClaim, Tenure } from '@precedent/model';
import { sayDate, sayPeriod } from '@precedent/model/wording';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchLineage } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { renderLineage, sayStep, stepsTo } from '../parts/lineage-view.ts';
import { renderLoaded } from '../parts/problem.ts';
import { tenureChartStyles } from '../parts/tenure-chart.ts';
import { type Address, openLevel, scopeOf, writeAddress } from '../state/address.ts';
import { textStyles } from '../styles/text-styles.ts';

/** An office: who held it when, on a timeline and as a list with the evidence of each tenure. */
@customElement('precedent-office')
export class OfficePanel extends LitElement {
  static override styles = [
    textStyles,
    tenureChartStyles,
    css`
    .step {
      display: block;
    }
    li {
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
  ];

  @property({ attribute: false }) address!: Address;
  @property({ attribute: false }) entities: ReadonlyMap<string, Entity> = new Map();
  @property() now = '';
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;

  private readonly answer = new Loading<string, Answer>(this, (key) => {
    const { office, ...scope } = JSON.parse(key);
    return fetchLineage(office, scope);
  });

  protected override render(): TemplateResult {
    const { office } = this.address;
    this.answer.ask(JSON.stringify({ office, ...scopeOf(this.address) }), this.revision);
    const { loaded } = this.answer;
    // The address may contain the id of the office instead of its name.
    const label = loaded.state === 'ready' ? loaded.value.lineage?.office.label : null;
    return html`<h2>${label ?? office}</h2>${renderLoaded(loaded, (answer) => this.renderAnswer(answer), this.address)}`;
  }

  private renderAnswer({ lineage, results }: Answer): TemplateResult {
    if (lineage === null) return html`<p class="muted">No known holders.</p>`;
    const people = lineage.people.map((person) => [person.id, person] as const);
    const entities = new Map([...this.entities, ...people]);
    return html`<h3>Timeline</h3>
      ${renderLineage(lineage, entities, this.address, this.now)}
      <h3>Holders</h3>
      <ol>${lineage.tenures.map((tenure) => this.renderTenure(tenure, lineage, entities))}</ol>
      ${this.renderUncertain(results)}`;
  }

  /** Holders according to uncertain claims only, who are not part of the line. */
  private renderUncertain(results: readonly AnswerResult[]): TemplateResult | null {
    const uncertain = results.filter(({ claims }) => claims.every(({ certain }) => !certain));
    if (uncertain.length === 0) return null;
    return html`<h3>Not in the line</h3>
      <ul>${uncertain.map(
        ({ text, facts }) =>
          html`<li><a href=${writeAddress(openLevel(this.address, 'fact', facts[0]!))}>${text}</a></li>`,
      )}</ul>`;
  }

  private renderTenure(
    tenure: Tenure,
    lineage: Lineage,
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    const asOf = tenure.asOf === null ? null : `as of ${sayDate(tenure.asOf)}`;
    const period = [sayPeriod(tenure.from, tenure.to), asOf].filter((part) => part !== null).join(', ');
    const claim: SourcedClaim | undefined = tenure.claims[0];
    const steps = stepsTo(tenure, lineage).map((step) => sayStep(step, entities));
    return html`<li>
      <a href=${writeAddress(openLevel(this.address, 'entity', tenure.person))}>${entities.get(tenure.person)?.name ?? tenure.person}</a>
      <span class="muted">${tenure.established ? '' : 'planned, '}${period === '' ? 'dates unknown' : period}</span>
      ${claim ? html`<a class="small" href=${this.quoteAddress(claim)}>quote</a>` : null}
      ${steps.length === 0 ? null : html`<span class="muted small step">${steps.join('; ')}</span>`}
    </li>`;
  }

  private quoteAddress(claim: SourcedClaim): string {
    const { start, end } = claim.evidence[0]!;
    return writeAddress(openLevel(this.address, 'article', claim.article.id, `${start}-${end}`));
  }
}
