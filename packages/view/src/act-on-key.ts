import type { Scene } from './drawing/scene.ts';
import type { PrecedentGraph } from './element.ts';
import type { KeyAction } from './keyboard.ts';
import { type Direction, firstPlace, type Place, walk } from './walk.ts';

/** Does what a key means on the drawing. */
export function actOnKey(graph: PrecedentGraph, scene: Scene, action: KeyAction): void {
  const { actions, place } = graph;
  if (action.act === 'walk') graph.place = nextPlace(graph, scene, action.direction);
  else if (action.act === 'zoom') scene.viewport.zoomBy(action.factor);
  else if (action.act === 'fit') graph.fit();
  else if (action.act === 'close') graph.clear();
  else if (action.act === 'undo') actions.undo();
  else if (action.act === 'redo') actions.redo();
  else if (action.act === 'hide') actions.hide();
  else if (action.act === 'pin') actions.togglePin();
  else if (place && action.act === 'open') scene.openItem(place);
  else if (place?.kind === 'entity' && action.act === 'choose') actions.choose([place.id]);
  else if (place?.kind === 'entity' && action.act === 'expand') actions.expand([place.id]);
}

function nextPlace({ place, selected }: PrecedentGraph, { cy }: Scene, direction: Direction): Place | null {
  if (place && cy.getElementById(place.id).nonempty()) return walk(cy, place, direction);
  return selected?.kind === 'entity' ? { kind: 'entity', id: selected.id } : firstPlace(cy);
}
