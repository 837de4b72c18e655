import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { drawnColour, findRelation, lineIcon, stanceOf, wordFact } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';

interface FactListParts {
  /** The entity that the facts are about. */
  centre: Entity;
  facts: readonly Fact[];
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
}

/** The facts about an entity as sentences, grouped by family in the order of the legend. */
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
  const other = entities.get(fact.subject === centre.id ? fact.object : fact.subject);
  const sentence = wordFact(fact, entities, vocabulary);
  return html`<li><a href=${linkTo(address, 'claim', fact.id)}>
    <span class="line">${lineIcon(stanceOf(fact), drawnColour(colour), fact.certain)}</span>
    <span>${other ? emphasise(other.name, sentence) : sentence}</span>
  </a></li>`;
}

/** The sentence with the name in bold, so that the eye finds it in a list. */
function emphasise(name: string, sentence: string): TemplateResult {
  const at = sentence.indexOf(name);
  if (at < 0) return html`${sentence}`;
  return html`${sentence.slice(0, at)}<strong>${name}</strong>${sentence.slice(at + name.length)}`;
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
  .amount {
    color: var(--muted);
    font-weight: 400;
  }
`;
