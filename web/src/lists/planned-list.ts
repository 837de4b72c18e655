import type { Reply } from '@precedent/api';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fetchPlans } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import '../parts/data-table.ts';
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

  private readonly answer = new Loading<string, Reply<'listPlans'>>(this, (key) =>
    fetchPlans(JSON.parse(key)),
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
      ${hidden > 0 ? html`<p class="foot">and ${hidden} more</p>` : null}</section>
      <section class="sheet"><precedent-table .table=${tableOfPlans(answer, this.address)}></precedent-table></section>`;
  }
}
