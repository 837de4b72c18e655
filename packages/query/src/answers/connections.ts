import type { PrecedentGraph } from '@precedent/graph';
import type { Fact } from '@precedent/model';
import { UndirectedGraph } from 'graphology';

/**
 * A graph in which it makes no difference who did it to whom and how often: one edge between two
 * entities that any fact links. What is denied or only imagined links nothing.
 */
export type Connections = UndirectedGraph;

const known = new WeakMap<PrecedentGraph, Connections>();

/** Built once for a graph, in time linear in its facts. */
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
