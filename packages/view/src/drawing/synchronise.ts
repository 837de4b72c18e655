import type { Core, ElementDefinition } from 'cytoscape';
import type { Positions } from '../layout/arrangement.ts';
import type { Elements } from './graph-elements.ts';
import { nextTask } from './next-task.ts';

/** Elements that are added at once, and milliseconds after which the page may answer before more are. */
const CHUNK = 40;
const SLICE = 12;

/** Pixels between the places of a grid: any place will do, as long as no two are the same. */
const STEP = 60;

/** What happens to nodes that have no place yet. On a grid they don't have to be drawn until they have one. */
type Waiting = 'hidden' | 'on a grid';

/**
 * Adds, updates and removes elements. Many elements are added bit by bit, while the page goes on.
 */
export async function synchronise(
  cy: Core,
  { nodes, edges }: Elements,
  places: Positions,
  waiting: Waiting,
): Promise<void> {
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id!));
  const present = new Map(cy.elements().map((element) => [element.id(), element]));
  const added: ElementDefinition[] = [];
  cy.batch(() => {
    for (const [id, element] of present) if (!wanted.has(id)) element.remove();
    for (const definition of [...nodes, ...edges]) {
      const known = present.get(definition.data.id!);
      if (known) known.data(definition.data);
      else added.push(withPlace(definition, places, waiting, added.length));
    }
  });
  let at = 0;
  while (at < added.length) {
    await nextTask();
    if (cy.destroyed()) return;
    const end = performance.now() + SLICE;
    for (; at < added.length && performance.now() < end; at += CHUNK)
      addChunk(cy, added.slice(at, at + CHUNK));
  }
}

function addChunk(cy: Core, chunk: ElementDefinition[]): void {
  cy.batch(() => void cy.add(chunk));
  styleNow(cy, chunk);
}

/** Otherwise Cytoscape works out the style of all elements at once, when it draws the next frame. */
function styleNow(cy: Core, chunk: readonly ElementDefinition[]): void {
  for (const { data } of chunk) cy.getElementById(data.id!).numericStyle('width');
}

function withPlace(
  definition: ElementDefinition,
  places: Positions,
  waiting: Waiting,
  index: number,
): ElementDefinition {
  if (definition.group === 'edges') return definition;
  const place = places.get(definition.data.id!);
  if (place) return { ...definition, position: { ...place } };
  if (waiting === 'hidden') return { ...definition, classes: 'unplaced' };
  return { ...definition, position: { x: (index % 100) * STEP, y: Math.floor(index / 100) * STEP } };
}
