import type { PrecedentGraph } from '@precedent/graph';
import type { Fact } from '@precedent/model';
import { UndirectedGraph } from 'graphology';

/**
 * An undirected graph with one edge between any two entities that a fact links. Facts that are denied or
 * hypothetical are left out.
 */
export type Connections = UndirectedGraph;

export function connect(graph: PrecedentGraph, accept: (fact: Fact) => boolean): Connections {
  const connections = new UndirectedGraph();
  graph.forEachNode((id) => connections.addNode(id));
  graph.forEachEdge((_, fact, subject, object) => {
    if (subject !== object && accept(fact)) connections.mergeUndirectedEdge(subject, object);
  });
  return connections;
}
