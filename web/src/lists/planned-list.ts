import type { Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchPlans } from '../api/api.ts';
import { LoadingPages } from '../api/loading-pages.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import '../parts/data-table.ts';
import { renderLoadMore } from '../parts/load-more.ts';
import { Place } from '../parts/place.ts';
import { planStyles, renderPlan } from '../parts/plan-card.ts';
import { renderLoaded } from '../parts/problem.ts';
import { timeOf } from '../state/address.ts';
import { tableOfPlans } from '../state/list-rows.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** What was announced and what became of it, overdue plans first. */
@customElement('precedent-planned')
export class PlannedList extends Place {
  static override styles = [textStyles, sheetStyles, claimLineStyles, planStyles];

  private readonly answer = new LoadingPages<string, Reply<'listPlans'>>(
    this,
    (key, cursor) => fetchPlans({ ...JSON.parse(key), cursor }),
    (before, next) => ({
      ...next,
      plans: [...before.plans, ...next.plans],
      entities: [...before.entities, ...next.entities],
    }),
  );

  protected override render(): TemplateResult {
    this.answer.ask(JSON.stringify(timeOf(this.address)), this.revision);
    this.opened('Planned events');
    return html`<h1 tabindex="-1">Planned events</h1>
      <p class="lead">What was announced, and what later articles say about it.</p>
      ${renderLoaded(this.answer.loaded, (answer) => this.renderAnswer(answer))}`;
  }

  private renderAnswer(answer: Reply<'listPlans'>): TemplateResult {
    const { plans, entities, total } = answer;
    if (total === 0) return html`<p class="sheet">No planned events found.</p>`;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const hidden = total - plans.length;
    return html`<section class="sheet" aria-label="Plans">${plans.map((plan) => renderPlan(plan, byId, this.address))}
      ${renderLoadMore(hidden, () => this.answer.loadNext())}</section>
      <section class="sheet"><precedent-table .table=${tableOfPlans(answer, this.address)}></precedent-table></section>`;
  }
}
