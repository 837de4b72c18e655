import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact } from '@precedent/model';

/** Entities ordered by id in code units, which is the same on every machine and in every locale. */
export function* entitiesInOrder(graph: PrecedentGraph): Generator<Entity, void> {
  for (const id of graph.nodes().sort()) yield graph.getNodeAttributes(id);
}

/** Facts ordered by id in code units. */
export function* factsInOrder(graph: PrecedentGraph): Generator<Fact, void> {
  for (const id of graph.edges().sort()) yield graph.getEdgeAttributes(id);
}
