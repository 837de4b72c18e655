import type { Entity, Fact } from '@precedent/model';
import { findRelation } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { renderClaimLine } from '../parts/claim-line.ts';
import type { SentenceParts } from '../parts/linked-sentence.ts';
import { holderOf } from '../state/headline.ts';
import { latestFirst } from '../state/order-facts.ts';

/** Lines of a group that are shown at once. */
const MOST = 8;

/** What is said about an entity for certain: a section for each family of relations. */
export function renderClaimGroups(
  entity: Entity,
  facts: readonly Fact[],
  parts: SentenceParts,
): TemplateResult[] {
  const { vocabulary } = parts;
  // The offices of a body are a table of their own.
  const told = facts.filter((fact) => {
    const holder = holderOf(fact, vocabulary);
    return holder === null || holder === entity.id || fact.office === null;
  });
  const families = Object.entries(vocabulary.families).map(([family, { label }]) => ({
    label,
    facts: told.filter((fact) => fact.certain && findRelation(vocabulary, fact.relation).family === family),
  }));
  return families
    .filter((group) => group.facts.length > 0)
    .map((group) => renderGroup(group.label, group.facts, parts));
}

function renderGroup(label: string, facts: readonly Fact[], parts: SentenceParts): TemplateResult {
  const ordered = facts.toSorted(latestFirst);
  const [first, rest] = [ordered.slice(0, MOST), ordered.slice(MOST)];
  return html`<section class="sheet"><h2>${label} <span class="amount">${facts.length}</span></h2>
    <ul class="claims">${first.map((fact) => renderClaimLine(fact, parts))}</ul>
    ${
      rest.length === 0
        ? null
        : html`<details class="more"><summary>Show ${rest.length} more</summary><ul class="claims">${rest.map((fact) => renderClaimLine(fact, parts))}</ul></details>`
    }</section>`;
}

/** The uncertain claims among `facts`, opened if the address asks for them. */
export function renderUncertain(facts: readonly Fact[], parts: SentenceParts): TemplateResult | null {
  const uncertain = facts.filter(({ certain }) => !certain);
  const { length } = uncertain;
  if (length === 0) return null;
  return html`<details ?open=${parts.address.uncertain === 'true'}><summary>
      ${length} uncertain ${length === 1 ? 'claim' : 'claims'}, to be checked against ${length === 1 ? 'its' : 'their'} quotes</summary>
    <ul class="claims">${uncertain.toSorted(latestFirst).map((fact) => renderClaimLine(fact, parts))}</ul></details>`;
}

export const claimGroupStyles = css`
  .amount {
    color: var(--muted);
    font-weight: 400;
  }
  .more {
    padding-top: var(--s-2);
    border-top: 1px solid var(--line);
  }
`;
