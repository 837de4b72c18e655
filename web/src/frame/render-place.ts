import type { Vocabulary } from '@precedent/model';
import type { TemplateResult } from 'lit';
import { html, literal, type StaticValue } from 'lit/static-html.js';
import type { Address, PlaceName } from '../state/address.ts';
import { loadPlace } from './load-place.ts';

interface PlaceParts {
  address: Address;
  vocabulary: Vocabulary;
  revision: number;
  now: string;
  writable: boolean;
  examples: readonly string[];
}

const ELEMENTS: Record<PlaceName, StaticValue> = {
  front: literal`precedent-front`,
  entity: literal`precedent-dossier`,
  office: literal`precedent-office`,
  article: literal`precedent-article`,
  claim: literal`precedent-claim-page`,
  ask: literal`precedent-answer`,
  between: literal`precedent-between`,
  explore: literal`precedent-explorer`,
  new: literal`precedent-new`,
  disputed: literal`precedent-disputed`,
  planned: literal`precedent-planned`,
  duplicates: literal`precedent-duplicates`,
  offices: literal`precedent-offices`,
  stories: literal`precedent-stories`,
  story: literal`precedent-story`,
  alerts: literal`precedent-alerts`,
};

/** What the address names. */
export function renderPlace(parts: PlaceParts): TemplateResult {
  const element = ELEMENTS[parts.address.place];
  loadPlace(parts.address.place);
  const show = (address: Address) => renderPlace({ ...parts, address });
  return html`<${element} .address=${parts.address} .vocabulary=${parts.vocabulary} .revision=${parts.revision}
    now=${parts.now} ?writable=${parts.writable}
    .examples=${parts.examples} .show=${show}></${element}>`;
}
