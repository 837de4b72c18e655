import type { Problem, Reply } from '@precedent/api';
import type { Plan } from '@precedent/model';
import { sayPlanStatus } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchConflicts, fetchDuplicates, fetchNews, fetchPlans, fetchStats } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import { conflictStyles, renderConflict } from '../parts/conflict-card.ts';
import { newsStyles, renderNews } from '../parts/news-item.ts';
import { Place } from '../parts/place.ts';
import { planStyles, renderPlanText } from '../parts/plan-card.ts';
import { renderLoaded } from '../parts/problem.ts';
import { sayStats } from '../parts/say-stats.ts';
import '../parts/search-box.ts';
import { linkTo, type PlaceName, timeOf } from '../state/address.ts';
import { isForgotten } from '../state/forgotten-plans.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import './drop-zone.ts';
import './empty-archive.ts';
import { frontStyles } from './front-styles.ts';

/** How much of each list the front page shows. */
const NEWS = 5;
const PLANS = 5;
const CONFLICTS = 2;
const QUESTIONS = 3;

/** Where the page opens: a box to search and ask, and what is worth a look today. */
@customElement('precedent-front')
export class FrontPage extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    claimLineStyles,
    newsStyles,
    planStyles,
    conflictStyles,
    frontStyles,
  ];

  private readonly stats = new Loading<string, Reply<'getStats'>>(this, () => fetchStats());
  private readonly news = new Loading<number, Reply<'listNews'>>(this, (limit) => fetchNews(limit));
  private readonly plans = new Loading<string, Reply<'listPlans'>>(this, (key) =>
    fetchPlans({ ...JSON.parse(key), limit: PLANS }),
  );
  private readonly conflicts = new Loading<string, Reply<'listConflicts'>>(this, (key) =>
    fetchConflicts(JSON.parse(key), { limit: CONFLICTS }),
  );
  private readonly duplicates = new Loading<string, Reply<'listDuplicates'>>(this, () => fetchDuplicates(1));

  protected override render(): TemplateResult {
    const time = JSON.stringify(timeOf(this.address));
    this.stats.ask('', this.revision);
    this.news.ask(NEWS, this.revision);
    this.plans.ask(time, this.revision);
    this.conflicts.ask(time, this.revision);
    this.duplicates.ask('', this.revision);
    this.opened('');
    const { loaded } = this.stats;
    if (loaded.state === 'ready' && loaded.value.articles + loaded.value.facts === 0)
      return html`<precedent-empty ?writable=${this.writable} .address=${this.address}></precedent-empty>`;
    return html`${this.renderAsk(loaded.state === 'ready' ? loaded.value : null)}
      <div class="columns">
        <div>${this.renderNewsSheet()}${this.renderDisputed()}</div>
        <div>${this.renderChanging()}${this.renderReview()}${this.writable ? html`<precedent-drop class="sheet" .address=${this.address}></precedent-drop>` : null}</div>
      </div>`;
  }

  private renderAsk(stats: Reply<'getStats'> | null): TemplateResult {
    return html`<section class="ask" aria-label="Search or ask">
      <h1 tabindex="-1">Who did what to whom, with sources</h1>
      <precedent-search large .address=${this.address} .vocabulary=${this.vocabulary} .examples=${this.examples}></precedent-search>
      ${
        this.examples.length === 0
          ? null
          : html`<nav class="chips" aria-label="Example questions">${this.examples
              .slice(0, QUESTIONS)
              .map(
                (question) =>
                  html`<a class="chip" href=${linkTo(this.address, 'ask', question)}>${question}</a>`,
              )}</nav>`
      }
      <p class="muted small">${stats === null ? ' ' : sayStats(stats)}</p>
    </section>`;
  }

  private renderNewsSheet(): TemplateResult {
    return html`<section class="sheet">${this.renderTitle('What’s new', 'new', 'All additions')}
      ${renderLoaded(this.news.loaded, (news) => renderNews(news, this))}</section>`;
  }

  private renderChanging(): TemplateResult {
    return html`<section class="sheet">${this.renderTitle('Changing hands', 'planned', 'All plans')}
      ${renderLoaded(this.plans.loaded, (answer) => this.renderPlans(answer))}</section>`;
  }

  private renderPlans({ plans, entities }: Reply<'listPlans'>): TemplateResult {
    const recent = plans.filter((plan) => !isForgotten(plan, timeOf(this.address).asOf ?? this.now));
    if (plans.length === 0) return html`<p class="muted">Nothing is planned.</p>`;
    if (recent.length === 0) return html`<p class="muted">Nothing was heard of any plan for a year.</p>`;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const line = (plan: Plan) =>
      html`<li class="plan"><p>${renderPlanText(plan, byId, this.address)}</p><p class="status ${plan.status}">${sayPlanStatus(plan)}</p></li>`;
    return html`<ul class="plans">${recent.map(line)}</ul>`;
  }

  private renderDisputed(): TemplateResult {
    const { vocabulary, address } = this;
    return html`<section class="sheet">${this.renderTitle('Disputed', 'disputed', 'All contradictions')}
      ${renderLoaded(this.conflicts.loaded, ({ conflicts, entities }) => {
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        return conflicts.length === 0
          ? html`<p class="muted">No source contradicts another.</p>`
          : html`${conflicts.map((conflict) => renderConflict(conflict, { entities: byId, vocabulary, address }))}`;
      })}</section>`;
  }

  private renderReview(): TemplateResult {
    const totalOf = ({
      loaded,
    }: {
      loaded: { state: string; value?: { total: number }; problem?: Problem };
    }) => loaded.value?.total ?? null;
    const rows: [PlaceName, string, number | null][] = [
      ['disputed', 'Contradictions', totalOf(this.conflicts)],
      ['duplicates', 'Possible duplicates', totalOf(this.duplicates)],
    ];
    return html`<section class="sheet"><h2>Needs review</h2><ul class="review">${rows.map(
      ([place, words, total]) =>
        html`<li><a href=${linkTo(this.address, place)}>${words}: ${total?.toLocaleString('en-US') ?? '…'}</a></li>`,
    )}${this.renderUncertain()}</ul></section>`;
  }

  private renderUncertain(): TemplateResult | null {
    const { loaded } = this.stats;
    if (loaded.state !== 'ready' || loaded.value.uncertain === 0) return null;
    return html`<li><a href=${linkTo({ ...this.address, uncertain: 'true' }, 'explore')}>Uncertain claims: ${loaded.value.uncertain.toLocaleString('en-US')}</a></li>`;
  }

  private renderTitle(title: string, place: PlaceName, all: string): TemplateResult {
    return html`<header><h2>${title}</h2><a class="small" href=${linkTo(this.address, place)}>${all}</a></header>`;
  }
}
