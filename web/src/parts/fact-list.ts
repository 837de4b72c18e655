import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { drawnColour, findRelation, lineIcon, STANCE_LABELS, stanceOf, wordPeriod } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { type Address, openLevel, writeAddress } from '../state/address.ts';

interface FactListParts {
  /** The entity from whose side the facts are shown. */
  centre: Entity;
  facts: readonly Fact[];
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
}

/** The facts about an entity, from its side, grouped by family in the order of the legend. */
export function renderFactList(parts: FactListParts): TemplateResult[] {
  const families = Object.entries(parts.vocabulary.families);
  return families.flatMap(([family, { label, colour }]) => {
    const facts = parts.facts.filter(
      (fact) => findRelation(parts.vocabulary, fact.relation).family === family,
    );
    if (facts.length === 0) return [];
    return [
      html`<h3>${label} <span class="amount">${facts.length}</span></h3>
        <ul class="facts">${facts.map((fact) => renderFactRow(fact, colour, parts))}</ul>`,
    ];
  });
}

function renderFactRow(fact: Fact, colour: string, parts: FactListParts): TemplateResult {
  const { centre, entities, vocabulary, address } = parts;
  const outward = fact.subject === centre.id;
  const other = outward ? fact.object : fact.subject;
  const relation = findRelation(vocabulary, fact.relation);
  const stance = stanceOf(fact);
  const notes = [
    fact.office?.label ?? null,
    stance === 'asserted' ? null : STANCE_LABELS[stance].toLowerCase(),
    wordPeriod(fact.from, fact.to),
  ].filter((note) => note !== null && note !== '');
  return html`<li><a href=${writeAddress(openLevel(address, 'fact', fact.id))}>
    <span class="line">${lineIcon(stance, drawnColour(colour))}</span>
    <span><span class="relation">${outward ? relation.label : relation.inverse}</span>
      <strong>${entities.get(other)?.name ?? other}</strong>
      ${notes.length === 0 ? null : html`<span class="notes">${notes.join(', ')}</span>`}</span>
  </a></li>`;
}

export const factListStyles = css`
  .facts li a {
    display: flex;
    gap: 10px;
    margin: 0 -8px;
    padding: 5px 8px;
    border-radius: 8px;
    color: var(--ink);
  }
  .facts li a:hover {
    background: var(--hover);
    text-decoration: none;
  }
  .facts .line {
    flex: none;
    padding-top: 2px;
  }
  .facts strong {
    font-weight: 600;
  }
  .facts .relation,
  .amount,
  .notes {
    color: var(--muted);
  }
  .amount {
    font-weight: 400;
  }
  .notes {
    display: block;
    font-size: 12.5px;
  }
`;
