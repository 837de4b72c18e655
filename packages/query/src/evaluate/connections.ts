import type { PrecedentGraph } from '@precedent/graph';
import type { Fact } from '@precedent/model';
import { UndirectedGraph } from 'graphology';

/**
 * An undirected graph with one edge between any two entities that a fact links. Facts that are denied or
 * hypothetical are left out.
 */
export type Connections = UndirectedGraph;

const known = new WeakMap<PrecedentGraph, Connections>();

/** Built once for each graph, in time linear in its facts. */
export function connectionsOf(graph: PrecedentGraph): Connections {
  const connections = known.get(graph) ?? connect(graph, isLink);
  known.set(graph, connections);
  return connections;
}

export function connect(graph: PrecedentGraph, accept: (fact: Fact) => boolean): Connections {
  const connections = new UndirectedGraph();
  graph.forEachNode((id) => connections.addNode(id));
  graph.forEachEdge((_, fact, subject, object) => {
    if (subject !== object && accept(fact)) connections.mergeUndirectedEdge(subject, object);
  });
  return connections;
}

export function isLink(fact: Fact): boolean {
  return fact.polarity !== 'negative' && fact.modality !== 'hypothetical';
}
