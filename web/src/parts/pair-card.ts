import type { ComparedPair, ComparedSide } from '@precedent/api';
import type { Entity, Vocabulary } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { renderClaimStack } from './claim-stack.ts';

export const pairStyles = css`
  .reasons {
    margin: 8px 0 0;
    font-size: 13px;
  }
  .reasons li {
    display: grid;
    grid-template-columns: 48px 1fr;
    gap: 6px;
    padding: 2px 0;
  }
  .weight {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .against {
    color: var(--danger);
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
    margin-top: 12px;
  }
  .decide {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
`;

interface PairParts {
  address: Address;
  vocabulary: Vocabulary;
}

/** Two names side by side: the reasons for their score, what the articles say about each, and the actions. */
export function renderPair(pair: ComparedPair, parts: PairParts, actions: TemplateResult): TemplateResult {
  const names = namesOf(pair);
  return html`<ul class="reasons" aria-label="Reasons">${pair.reasons.map(
    ({ weight, detail }) =>
      html`<li><span class="weight ${weight < 0 ? 'against' : ''}">${wordWeight(weight)}</span><span>${detail}</span></li>`,
  )}<li><span class="weight"><strong>${pair.score.toFixed(2)}</strong></span><span class="muted">match score</span></li></ul>
    <div class="decide">${actions}</div>
    <div class="sides">${pair.sides.map((side) => renderSide(side, names, parts))}</div>`;
}

function renderSide(
  { entity, name, articles, ref, claims }: ComparedSide,
  names: ReadonlyMap<string, Entity>,
  parts: PairParts,
): TemplateResult {
  const where =
    entity === null
      ? `in a list: ${Object.values(ref.links).join(', ')}`
      : `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const title = entity === null ? name : html`<a href=${linkTo(parts.address, 'entity', entity)}>${name}</a>`;
  return html`<div class="side">
    <h4>${title} <span class="muted">${where}</span></h4>
    ${renderClaimStack(claims, names, parts, true)}
    ${claims.length === 0 && entity !== null ? html`<p class="muted small">Mentioned, but without claims.</p>` : null}
  </div>`;
}

/** What the articles of a pair are about, for sentences. */
function namesOf({ sides }: ComparedPair): Map<string, Entity> {
  return new Map(
    sides.flatMap(({ entity, name, ref }) =>
      entity === null
        ? []
        : [[entity, { id: entity, type: ref.type, name, aliases: [], links: {} }] as const],
    ),
  );
}

function wordWeight(weight: number): string {
  if (weight === 0) return '';
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`;
}
