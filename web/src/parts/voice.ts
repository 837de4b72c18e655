import type { Entity, SourcedClaim, Vocabulary } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import type { Address } from '../state/address.ts';
import { wordClaim } from '../state/word-claim.ts';
import { renderQuote } from './claim-line.ts';
import { renderSourceLink } from './source-link.ts';

interface VoiceParts {
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
}

/** One source and what it says: its words, or the sentence of a curated fact. */
export function renderVoice(
  claim: SourcedClaim,
  { entities, vocabulary, address }: VoiceParts,
): TemplateResult {
  const words =
    claim.article.kind === 'facts'
      ? html`<blockquote>${wordClaim(claim, entities, vocabulary)}</blockquote>`
      : renderQuote(claim, entities, address);
  return html`<div class="voice">${words}<p class="muted small">${renderSourceLink(claim, address)}</p></div>`;
}
