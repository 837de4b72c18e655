import type { Vocabulary } from '@precedent/model';
import type { TemplateResult } from 'lit';
import { html, literal, type StaticValue } from 'lit/static-html.js';
import '../dossiers/answer-page.ts';
import '../dossiers/article-page.ts';
import '../dossiers/between-page.ts';
import '../dossiers/claim-page.ts';
import '../dossiers/entity-dossier.ts';
import '../dossiers/office-dossier.ts';
import '../front/front-page.ts';
import '../lists/disputed-list.ts';
import '../lists/duplicates-list.ts';
import '../lists/new-list.ts';
import '../lists/offices-list.ts';
import '../lists/planned-list.ts';
import type { Address, PlaceName } from '../state/address.ts';

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
};

/** What the address names. The explorer and its libraries are loaded when it is opened. */
export function renderPlace(parts: PlaceParts): TemplateResult {
  const element = ELEMENTS[parts.address.place];
  if (parts.address.place === 'explore') void import('../explorer/explorer.ts');
  return html`<${element} .address=${parts.address} .vocabulary=${parts.vocabulary} .revision=${parts.revision}
    now=${parts.now} ?writable=${parts.writable} .examples=${parts.examples}></${element}>`;
}
