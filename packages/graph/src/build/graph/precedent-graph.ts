import type { Entity, Fact, Reading } from '@precedent/model';
import { MultiDirectedGraph } from 'graphology';
import type { Copies } from '../copies/copy-finder.ts';
import { FEW, finish, inSteps, type Steps } from '../order/steps.ts';
import type { Resolution } from '../resolution/tell/resolution.ts';

export interface GraphAttributes {
  /** Missing if the graph was not built from readings. */
  resolution?: Resolution;
  /** Likewise. */
  copies?: Copies;
  /** Likewise; what people said is looked up in their texts. */
  readings?: readonly Reading[];
}

/**
 * Nodes are entities, keyed by entity id; edges are facts, keyed by fact id. A graph doesn't change once it
 * is built: new readings give a new graph.
 */
export type PrecedentGraph = MultiDirectedGraph<Entity, Fact, GraphAttributes>;

/** Adds both in the given order, which every traversal follows. */
export function createGraph(
  entities: Iterable<Entity>,
  facts: Iterable<Fact>,
  attributes: GraphAttributes = {},
): PrecedentGraph {
  return finish(createInSteps(entities, [...facts], attributes));
}

const factsGiven = new WeakMap<PrecedentGraph, readonly Fact[]>();

/**
 * The facts of a graph in the order in which they were added. Those that the graphs of an archive share are the same
 * objects; the graph itself has copies of them.
 */
export function factsIn(graph: PrecedentGraph): readonly Fact[] {
  return factsGiven.get(graph) ?? graph.mapEdges((_, fact) => fact);
}

export function* createInSteps(
  entities: Iterable<Entity>,
  facts: readonly Fact[],
  attributes: GraphAttributes = {},
): Steps<PrecedentGraph> {
  const graph: PrecedentGraph = new MultiDirectedGraph();
  yield* inSteps(entities, FEW, (entity) => graph.addNode(entity.id, entity));
  yield* inSteps(facts, FEW, (fact) =>
    graph.addDirectedEdgeWithKey(fact.id, fact.subject, fact.object, fact),
  );
  graph.replaceAttributes(attributes);
  factsGiven.set(graph, facts);
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

/** How the entities of the graph were merged; without merges for a graph read from data. */
export function resolutionOf(graph: PrecedentGraph): Resolution {
  return graph.getAttribute('resolution') ?? UNRESOLVED;
}
