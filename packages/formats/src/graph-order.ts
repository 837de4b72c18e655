import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact } from '@precedent/model';

/** Entities in the order of their ids, by code unit: the same on every machine and locale. */
export function* entitiesInOrder(graph: PrecedentGraph): Generator<Entity, void> {
  for (const id of graph.nodes().sort()) yield graph.getNodeAttributes(id);
}

/** Facts in the order of their ids, by code unit. */
export function* factsInOrder(graph: PrecedentGraph): Generator<Fact, void> {
  for (const id of graph.edges().sort()) yield graph.getEdgeAttributes(id);
}
