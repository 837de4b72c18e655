import type { Entity, Fact } from '@precedent/model';
import { MultiDirectedGraph } from 'graphology';
import type { Resolution } from '../resolution/tell/resolution.ts';

interface GraphAttributes {
  /** Absent where the graph was not built of readings. */
  resolution?: Resolution;
}

/**
 * Nodes are entities, keyed by entity id; edges are facts, keyed by fact id. A graph is not changed
 * after it is built: new readings give a new graph.
 */
export type PrecedentGraph = MultiDirectedGraph<Entity, Fact, GraphAttributes>;

/** Adds both in the order given, which is the order that every traversal follows. */
export function createGraph(
  entities: Iterable<Entity>,
  facts: Iterable<Fact>,
  resolution?: Resolution,
): PrecedentGraph {
  const graph: PrecedentGraph = new MultiDirectedGraph();
  for (const entity of entities) graph.addNode(entity.id, entity);
  for (const fact of facts) graph.addDirectedEdgeWithKey(fact.id, fact.subject, fact.object, fact);
  if (resolution) graph.setAttribute('resolution', resolution);
  return graph;
}

const UNRESOLVED: Resolution = {
  entities: [],
  merges: [],
  open: [],
  problems: [],
  decided: new Map(),
  refOf: () => null,
  entityMeant: () => null,
  entityIn: () => null,
};

/** Why the graph has the entities that it has; without merges for a graph that came as data. */
export function resolutionOf(graph: PrecedentGraph): Resolution {
  return graph.getAttribute('resolution') ?? UNRESOLVED;
}
