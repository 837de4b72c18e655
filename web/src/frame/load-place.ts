import { loadGraph } from '@precedent/view/load';
import type { PlaceName } from '../state/address.ts';

const loadDossiers = () => import('../dossiers/all-dossiers.ts');
const loadLists = () => import('../lists/all-lists.ts');

/** Each place is loaded when it is opened. */
const LOADERS: Record<PlaceName, () => Promise<unknown>> = {
  front: () => import('../front/front-page.ts'),
  entity: loadDossiers,
  office: loadDossiers,
  article: loadDossiers,
  claim: loadDossiers,
  ask: loadDossiers,
  between: loadDossiers,
  // The graph doesn't wait for what is around it.
  explore: () => Promise.all([loadGraph(), import('../explorer/explorer.ts')]),
  new: loadLists,
  disputed: loadLists,
  planned: loadLists,
  duplicates: loadLists,
  offices: loadLists,
  stories: () => import('../stories/stories-list.ts'),
  story: () => import('../stories/story-page.ts'),
  alerts: () => import('../alerts/alerts-list.ts'),
};

export function loadPlace(place: PlaceName): void {
  void LOADERS[place]();
}

/** Loads what is likely to be opened next, once the page has nothing else to do. */
export function loadNext(): void {
  whenIdle(() => void loadDossiers());
}

/** Not every browser says when it is idle. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 500);
}
