import type { Entity, Fact } from '@precedent/model';
import { MultiDirectedGraph } from 'graphology';

/**
 * Nodes are entities, keyed by entity id; edges are facts, keyed by fact id. A graph is not changed
 * after it is built: new readings give a new graph.
 */
export type PrecedentGraph = MultiDirectedGraph<Entity, Fact, Record<string, never>>;

/** Adds both in the order given, which is the order that every traversal follows. */
export function createGraph(entities: Iterable<Entity>, facts: Iterable<Fact>): PrecedentGraph {
  const graph: PrecedentGraph = new MultiDirectedGraph();
  for (const entity of entities) graph.addNode(entity.id, entity);
  for (const fact of facts) graph.addDirectedEdgeWithKey(fact.id, fact.subject, fact.object, fact);
  return graph;
}
