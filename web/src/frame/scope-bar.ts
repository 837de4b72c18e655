import { sayDate, sayWhen } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import { type Address, writeAddress } from '../state/address.ts';

/** Says that only a part of the archive is shown, where the page has no controls for it. */
export function renderScope(address: Address): TemplateResult | null {
  const { asOf, knownBy, place } = address;
  if (place === 'explore' || (asOf === null && knownBy === null)) return null;
  const parts = [
    asOf === null ? null : `as it was ${sayWhen(asOf)}`,
    knownBy === null ? null : `from what was published by ${sayDate(knownBy)}`,
  ].filter((part) => part !== null);
  return html`<p class="scope">Shown ${parts.join(', ')}.
    <a href=${writeAddress({ ...address, asOf: null, knownBy: null })}>Show everything</a></p>`;
}
