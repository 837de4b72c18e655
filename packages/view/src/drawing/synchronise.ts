import type { Core, ElementDefinition } from 'cytoscape';
import type { Positions } from '../layout/arrangement.ts';
import type { Elements } from './graph-elements.ts';

/** Adds, updates and removes elements; nodes without a place are hidden until they have one. */
export function synchronise(cy: Core, { nodes, edges }: Elements, places: Positions): void {
  const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id!));
  const present = new Map(cy.elements().map((element) => [element.id(), element]));
  cy.batch(() => {
    for (const [id, element] of present) if (!wanted.has(id)) element.remove();
    const added: ElementDefinition[] = [];
    for (const definition of nodes) {
      const place = places.get(definition.data.id!);
      if (present.has(definition.data.id!)) present.get(definition.data.id!)!.data(definition.data);
      else if (place) added.push({ ...definition, position: { ...place } });
      else added.push({ ...definition, classes: 'unplaced' });
    }
    for (const definition of edges)
      if (present.has(definition.data.id!)) present.get(definition.data.id!)!.data(definition.data);
      else added.push(definition);
    cy.add(added);
  });
}
