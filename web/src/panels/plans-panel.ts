import type { Reply } from '@precedent/api';
import type { Entity, Plan } from '@precedent/model';
import { sayPlanStatus, sayPlanStep } from '@precedent/model/wording';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fetchPlans } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimStackStyles, renderClaimStack } from '../parts/claim-stack.ts';
import { renderLoaded } from '../parts/problem.ts';
import { type Address, openLevel, timeOf, writeAddress } from '../state/address.ts';
import { listStyles } from '../styles/list-styles.ts';
import { textStyles } from '../styles/text-styles.ts';

/** What was announced and what became of it, overdue plans first. */
@customElement('precedent-plans')
export class PlansPanel extends LitElement {
  static override styles = [textStyles, listStyles, claimStackStyles];

  @property({ attribute: false }) address!: Address;
  /** Incremented when the archive changes. */
  @property({ attribute: false }) revision = 0;
  private readonly answer = new Loading<string, Reply<'listPlans'>>(this, (key) =>
    fetchPlans(JSON.parse(key)),
  );

  protected override render(): TemplateResult {
    this.answer.ask(JSON.stringify(timeOf(this.address)), this.revision);
    return html`<h2>Planned events</h2>
      <p class="muted">What was announced, and what later articles say about it.</p>
      ${renderLoaded(this.answer.loaded, (answer) => this.renderAnswer(answer))}`;
  }

  private renderAnswer({ plans, entities, total }: Reply<'listPlans'>): TemplateResult {
    if (total === 0) return html`<p class="item">No planned events found.</p>`;
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const hidden = total - plans.length;
    return html`${plans.map((plan) => this.renderPlan(plan, byId))}
      ${hidden > 0 ? html`<p class="item muted">and ${hidden} more</p>` : null}`;
  }

  private renderPlan(plan: Plan, entities: ReadonlyMap<string, Entity>): TemplateResult {
    const href = writeAddress(openLevel(this.address, 'fact', plan.facts[0]!));
    return html`<section class="item">
      <h3><a href=${href}>${plan.text}</a></h3>
      <p class="status ${plan.status}">${sayPlanStatus(plan)}</p>
      ${plan.steps.map(
        (step) => html`<div class="side">
          <h4>${sayPlanStep(step)}</h4>
          ${renderClaimStack(step.claims, entities, this.address)}
        </div>`,
      )}
    </section>`;
  }
}
