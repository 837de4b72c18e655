import type { Core, ElementDefinition } from 'cytoscape';
import type { Positions } from '../layout/arrangement.ts';
import type { Elements } from './graph-elements.ts';

/** Elements that are added at once: more would keep the page from answering. */
const CHUNK = 250;

/**
 * Adds, updates and removes elements; nodes without a place are hidden until they have one. Many elements are added bit
 * by bit, while the page goes on.
 */
export async function synchronise(cy: Core, { nodes, edges }: Elements, places: Positions): Promise<void> {
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id!));
  const present = new Map(cy.elements().map((element) => [element.id(), element]));
  const added: ElementDefinition[] = [];
  cy.batch(() => {
    for (const [id, element] of present) if (!wanted.has(id)) element.remove();
    for (const definition of [...nodes, ...edges]) {
      const known = present.get(definition.data.id!);
      if (known) known.data(definition.data);
      else added.push(withPlace(definition, places));
    }
  });
  for (let at = 0; at < added.length; at += CHUNK) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    if (cy.destroyed()) return;
    cy.batch(() => void cy.add(added.slice(at, at + CHUNK)));
  }
}

function withPlace(definition: ElementDefinition, places: Positions): ElementDefinition {
  if (definition.group === 'edges') return definition;
  const place = places.get(definition.data.id!);
  return place ? { ...definition, position: { ...place } } : { ...definition, classes: 'unplaced' };
}
