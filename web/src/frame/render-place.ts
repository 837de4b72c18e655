import type { Vocabulary } from '@precedent/model';
import { loadGraph } from '@precedent/view';
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
  stories: literal`precedent-stories`,
  story: literal`precedent-story`,
  alerts: literal`precedent-alerts`,
};

/** What is loaded only when it is opened. */
const LOADERS: Partial<Record<PlaceName, () => Promise<unknown>>> = {
  // The graph doesn't wait for what is around it.
  explore: () => Promise.all([import('../explorer/explorer.ts'), loadGraph()]),
  stories: () => import('../stories/stories-list.ts'),
  story: () => import('../stories/story-page.ts'),
  alerts: () => import('../alerts/alerts-list.ts'),
};

export function loadPlace(place: PlaceName): void {
  void LOADERS[place]?.();
}

/** What the address names. */
export function renderPlace(parts: PlaceParts): TemplateResult {
  const element = ELEMENTS[parts.address.place];
  loadPlace(parts.address.place);
  const show = (address: Address) => renderPlace({ ...parts, address });
  return html`<${element} .address=${parts.address} .vocabulary=${parts.vocabulary} .revision=${parts.revision}
    now=${parts.now} ?writable=${parts.writable} 
    .examples=${parts.examples} .show=${show}></${element}>`;
}
