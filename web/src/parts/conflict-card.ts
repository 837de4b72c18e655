import type { Conflict, ConflictSide, Entity, SourcedClaim, Vocabulary } from '@precedent/model';
import { saySources } from '@precedent/model/wording';
import { css, html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { findNames } from '../state/find-names.ts';
import { renderVoice } from './voice.ts';

export const CONFLICT_KINDS: Record<Conflict['kind'], string> = {
  'two-holders': 'Two holders of one office',
  stance: 'For and against on the same day',
  dates: 'Different dates',
  denial: 'Reported and denied',
};

/** Claims of one side that are shown at once. */
const MOST = 2;

interface ConflictParts {
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
}

/** A contradiction: what each side says, side by side, in its own words and with its sources. */
export function renderConflict(conflict: Conflict, parts: ConflictParts): TemplateResult {
  const { entities, address } = parts;
  const names = conflict.entities.flatMap((id) => {
    const entity = entities.get(id);
    return entity ? [{ name: entity.name, href: linkTo(address, 'entity', id) }] : [];
  });
  return html`<article class="conflict">
    <p class="muted small">${CONFLICT_KINDS[conflict.kind]}</p>
    <p class="about">${findNames(conflict.text, names).map(({ text, href }) => (href === null ? text : html`<a href=${href}>${text}</a>`))}</p>
    <div class="both">${conflict.sides.map((side) => renderSide(side, parts))}</div>
  </article>`;
}

function renderSide({ text, weight, claims }: ConflictSide, parts: ConflictParts): TemplateResult {
  const voices = withoutRepeats(claims);
  const rest = voices.length - MOST;
  return html`<div class="side">
    <p><strong>${text}</strong></p>
    <p class="muted small">${saySources(claims)}, ${Math.round(weight.confidence * 100)}% sure</p>
    ${voices.slice(0, MOST).map((claim) => renderVoice(claim, parts))}
    ${rest > 0 ? html`<details><summary>${rest} more</summary>${voices.slice(MOST).map((claim) => renderVoice(claim, parts))}</details>` : null}
  </div>`;
}

/** Several claims may have the same words as their quote, which are shown once. */
function withoutRepeats(claims: readonly SourcedClaim[]): SourcedClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ article, evidence, speaker }) => {
    const words = `${article.id} ${speaker} ${evidence[0]!.quote}`;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

export const conflictStyles = css`
  .conflict {
    padding: var(--s-3) 0;
    border-top: 1px solid var(--line);
  }
  .conflict:first-of-type {
    padding-top: 0;
    border-top: 0;
  }
  .conflict .about {
    font: var(--t-3) / 1.4 var(--serif);
    overflow-wrap: anywhere;
  }
  .conflict .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--s-3);
    margin-top: var(--s-2);
  }
  .conflict .side {
    min-width: 0;
    padding-inline-start: var(--s-3);
    border-inline-start: 3px solid var(--strong-line);
    overflow-wrap: anywhere;
  }
  .conflict .voice {
    margin-top: var(--s-2);
  }
`;
