import type { Entity, SourcedClaim, Utterance, Vocabulary } from '@precedent/model';
import { html, type TemplateResult } from 'lit';
import type { Address } from '../state/address.ts';
import { wordClaim } from '../state/word-claim.ts';
import { renderQuote } from './claim-line.ts';
import { renderPlace, renderSourceLink } from './source-link.ts';

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

/** Where somebody says what the heading quotes, and whether it is in the speaker's own words. */
export function renderUtterance(utterance: Utterance, address: Address): TemplateResult {
  const how = utterance.quoted ? 'Quoted' : 'Reported';
  return html`<p class="muted small">${how} in ${renderPlace(utterance, address)}</p>`;
}
