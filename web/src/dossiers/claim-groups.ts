import type { Entity, Fact } from '@precedent/model';
import { findRelation } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { renderClaimLine } from '../parts/claim-line.ts';
import type { SentenceParts } from '../parts/linked-sentence.ts';
import { holderOf } from '../state/headline.ts';
import { latestFirst } from '../state/order-facts.ts';

/** Lines of a group that are shown at once. */
const MOST = 8;

/** What is said about an entity: a section for each family of relations, and one for what is uncertain. */
export function renderClaimGroups(
  entity: Entity,
  facts: readonly Fact[],
  parts: SentenceParts,
): TemplateResult[] {
  const { vocabulary, address } = parts;
  // The offices of a body are a table of their own.
  const told = facts.filter((fact) => {
    const holder = holderOf(fact, vocabulary);
    return holder === null || holder === entity.id || fact.office === null;
  });
  const open = address.uncertain === 'true';
  const families = Object.entries(vocabulary.families).map(([family, { label }]) => ({
    label,
    facts: told.filter((fact) => fact.certain && findRelation(vocabulary, fact.relation).family === family),
  }));
  const uncertain = facts.filter(({ certain }) => !certain);
  return [
    ...families
      .filter((group) => group.facts.length > 0)
      .map((group) => renderGroup(group.label, group.facts, parts)),
    ...(uncertain.length === 0 ? [] : [renderUncertain(uncertain, parts, open)]),
  ];
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

function renderUncertain(facts: readonly Fact[], parts: SentenceParts, open: boolean): TemplateResult {
  return html`<section class="sheet"><details ?open=${open}><summary>
      ${facts.length} uncertain ${facts.length === 1 ? 'claim' : 'claims'}, to be checked against ${facts.length === 1 ? 'its' : 'their'} quotes</summary>
    <ul class="claims">${facts.toSorted(latestFirst).map((fact) => renderClaimLine(fact, parts))}</ul></details></section>`;
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
