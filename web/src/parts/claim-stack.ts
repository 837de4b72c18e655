import type { Entity, SourcedClaim, Vocabulary } from '@precedent/model';
import { css, html, type TemplateResult } from 'lit';
import type { Address } from '../state/address.ts';
import './claim-card.ts';

interface StackParts {
  address: Address;
  vocabulary: Vocabulary;
}

export const claimStackStyles = css`
  details {
    margin-top: 6px;
  }
  details precedent-claim {
    margin-top: 10px;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    font-size: 12.5px;
  }
`;

/**
 * The first claim as a card, the others collapsed.
 *
 * @param narrow if stacks are shown side by side.
 */
export function renderClaimStack(
  claims: readonly SourcedClaim[],
  entities: ReadonlyMap<string, Entity>,
  parts: StackParts,
  narrow = false,
): TemplateResult {
  const card = (claim: SourcedClaim) =>
    html`<precedent-claim .claim=${claim} .entities=${entities} .address=${parts.address} .vocabulary=${parts.vocabulary} ?narrow=${narrow}></precedent-claim>`;
  const [first, ...others] = claims;
  return html`${first ? card(first) : null}
    ${
      others.length === 0
        ? null
        : html`<details><summary>${others.length} more ${others.length === 1 ? 'claim' : 'claims'}</summary>${others.map(card)}</details>`
    }`;
}
