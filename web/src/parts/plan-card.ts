import type { Entity, Plan } from '@precedent/model';
import { sayPlanStatus, sayPlanStep } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { findNames } from '../state/find-names.ts';
import { renderQuote } from './claim-line.ts';
import { renderSourceLink } from './source-link.ts';

/** What was planned, what has become of it, and what each report says. */
export function renderPlan(
  plan: Plan,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
): TemplateResult {
  return html`<article class="plan">
    <p class="about">${renderPlanText(plan, entities, address)}</p>
    <p class="status ${plan.status}"><span>${sayPlanStatus(plan)}</span> <a class="open" href=${linkTo(address, 'claim', plan.facts[0]!)}>Details</a></p>
    ${plan.steps.map(
      (step) => html`<div class="step">
        <p>${sayPlanStep(step)}</p>
        ${step.claims
          .slice(0, 2)
          .map(
            (claim) =>
              html`${renderQuote(claim, entities, address)}<p class="muted small">${renderSourceLink(claim, address)}</p>`,
          )}
      </div>`,
    )}
  </article>`;
}

/** The sentence of a plan with its names linked. */
export function renderPlanText(
  { text, entities: ids }: Plan,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
): TemplateResult {
  const names = ids.flatMap((id) => {
    const entity = entities.get(id);
    return entity ? [{ name: entity.name, href: linkTo(address, 'entity', id) }] : [];
  });
  return html`${findNames(text, names).map((piece) => (piece.href === null ? piece.text : html`<a href=${piece.href}>${piece.text}</a>`))}`;
}

export const planStyles = css`
  .plan {
    padding: var(--s-4) 0;
    border-top: 1px solid var(--line);
  }
  .plan:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .plan .about {
    font: var(--t-3) / 1.4 var(--serif);
    overflow-wrap: anywhere;
  }
  .plan .status {
    color: var(--muted);
    font-size: var(--t-1);
  }
  .plan .status.due {
    color: var(--danger);
    font-weight: 600;
  }
  .plan .status .open {
    margin-inline-start: var(--s-2);
    font-weight: 400;
  }
  .plan .step {
    margin-top: var(--s-3);
    padding-inline-start: var(--s-3);
    border-inline-start: 3px solid var(--line);
  }
`;
