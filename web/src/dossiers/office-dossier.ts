import type { Answer, Entity, Lineage, Tenure } from '@precedent/model';
import { sayDate, sayTerm } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchLineage } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles, renderQuote } from '../parts/claim-line.ts';
import '../parts/data-table.ts';
import { renderLineage } from '../parts/lineage-axis.ts';
import { Place } from '../parts/place.ts';
import { renderSourceLink } from '../parts/source-link.ts';
import { linkTo, scopeOf } from '../state/address.ts';
import { tableOfHolders } from '../state/answer-rows.ts';
import { reportedOn, sayStep, stepsTo } from '../state/axis-bars.ts';
import { nameBody } from '../state/name-body.ts';
import { yearsOf } from '../state/years.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** An office: who held it when, on a time axis and as a list with the evidence of each term. */
@customElement('precedent-office')
export class OfficeDossier extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    claimLineStyles,
    css`
    .claim .name {
      color: var(--ink);
      font-weight: 600;
    }
  `,
  ];

  private readonly answer = new Loading<string, Answer>(this, (key) => {
    const { about, ...scope } = JSON.parse(key);
    return fetchLineage(about, scope);
  });

  protected override render(): TemplateResult {
    const { about } = this.address;
    this.answer.ask(JSON.stringify({ about, ...scopeOf(this.address) }), this.revision);
    return this.renderMain(this.answer.loaded, (answer) => this.renderAnswer(answer));
  }

  private renderAnswer({ lineage, results }: Answer): TemplateResult {
    // The address may contain the name of the office instead of its id.
    const label = lineage?.office.label ?? this.address.about ?? '';
    this.opened(label);
    if (lineage === null)
      return html`<h1 tabindex="-1">${label}</h1><p class="lead">No holders are known.</p>`;
    const entities = new Map(lineage.people.map((person) => [person.id, person]));
    const inLine = new Set(lineage.tenures.map(({ person }) => person));
    // Holders according to uncertain claims only are not part of the line.
    const uncertain = results.filter(({ claims }) => claims.every(({ certain }) => !certain));
    return html`<p class="kind">Office · <a href=${linkTo(this.address, 'entity', lineage.office.body)}>${nameBody(lineage.office)}</a> · ${inLine.size} ${inLine.size === 1 ? 'holder' : 'holders'} known</p>
      <h1 tabindex="-1">${label}</h1>
      ${this.renderLead(lineage, entities)}
      <section class="sheet"><h2>Holders in time</h2>
        ${renderLineage(lineage, entities, this.address, this.now)}</section>
      <section class="sheet"><h2>One after the other</h2>
        <ol class="claims">${lineage.tenures.toReversed().map((tenure) => this.renderTenure(tenure, lineage, entities))}</ol></section>
      <section class="sheet"><precedent-table .table=${tableOfHolders(lineage, entities, this.address)}></precedent-table></section>
      ${
        uncertain.length === 0
          ? null
          : html`<section class="sheet"><h2>Not in the line</h2>
        <p class="muted">Only uncertain claims say so.</p>
        <ul>${uncertain.map(({ text, facts }) => html`<li><a href=${linkTo(this.address, 'claim', facts[0]!)}>${text}</a></li>`)}</ul></section>`
      }`;
  }

  /** Who holds it, as far as is known. */
  private renderLead({ tenures }: Lineage, entities: ReadonlyMap<string, Entity>): TemplateResult | null {
    const last = tenures.findLast(({ established }) => established);
    if (!last) return null;
    const name = entities.get(last.person)?.name ?? last.person;
    const link = html`<a href=${linkTo(this.address, 'entity', last.person)}>${name}</a>`;
    const period = sayTerm(last);
    if (last.to !== null || last.overBy !== null)
      return html`<p class="lead">Last held by ${link}, ${period}.</p>`;
    const since = last.from === null ? '' : ` since ${sayDate(last.from)}`;
    const seen = last.asOf ?? (last.from === null ? reportedOn(last.claims) : null);
    const asOf = seen === null ? '' : `${last.from === null ? '' : ','} as of ${sayDate(seen)}`;
    return html`<p class="lead">Held by ${link}${since}${asOf}.</p>`;
  }

  private renderTenure(
    tenure: Tenure,
    lineage: Lineage,
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    const { person, claims } = tenure;
    const steps = stepsTo(tenure, lineage).map((step) => sayStep(step, entities));
    const claim = claims.find(({ article }) => article.kind === 'news') ?? claims[0];
    return html`<li class="claim">
      <span class="when">${renderYears(tenure)}</span>
      <div class="what">
        <p><a class="name" href=${linkTo(this.address, 'entity', person)}>${entities.get(person)?.name ?? person}</a>
          <span class="muted">${describeTerm(tenure)}</span>
          ${tenure.established ? null : html`<span class="tag planned">Planned</span>`}</p>
        ${steps.length === 0 ? null : html`<p class="muted small">${steps.join('; ')}</p>`}
        ${claim ? html`${renderQuote(claim, entities, this.address)}<p class="source">${renderSourceLink(claim, this.address)}</p>` : null}
      </div>
    </li>`;
  }
}

/** Without a date, the year in which it was reported. */
function renderYears(tenure: Tenure): string {
  const years = yearsOf(tenure.from, tenure.to ?? tenure.overBy, tenure.claims);
  const reported = years === '' ? reportedOn(tenure.claims) : null;
  return reported === null ? years : `(${reported.slice(0, 4)})`;
}

/** "from 14 October 2010 to 2 July 2024", "acting, dates unknown" */
function describeTerm(tenure: Tenure): string {
  const { asOf, status } = tenure;
  const period = sayTerm(tenure) ?? 'dates unknown';
  const parts = [
    status === 'acting' ? 'acting' : null,
    period,
    asOf === null ? null : `as of ${sayDate(asOf)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
