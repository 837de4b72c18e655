import type { Entity, Fact } from '@precedent/model';
import { MultiDirectedGraph } from 'graphology';
import type { PrecedentGraph } from '../build/graph/precedent-graph.ts';

/**
 * A graph as far as questions read it: around entities and facts that they know. The whole graph in memory is one, a
 * the partial graph of loaded parts another; what is found by names, offices and relations differs between them.
 */
export interface GraphView {
  hasNode(id: string): boolean;
  getNodeAttributes(id: string): Entity;
  getNodeAttribute<Name extends keyof Entity>(id: string, name: Name): Entity[Name];
  degree(id: string): number;
  edges(id: string): string[];
  edges(one: string, other: string): string[];
  forEachEdge(id: string, visit: (key: string, fact: Fact, subject: string, object: string) => void): void;
  mapEdges<Result>(id: string, map: (key: string, fact: Fact) => Result): Result[];
  hasEdge(key: string): boolean;
  getEdgeAttributes(key: string): Fact;
}

/** Whether a graph is in memory as a whole, so that it can be walked from end to end. */
export function isWhole(graph: GraphView): graph is PrecedentGraph {
  return graph instanceof MultiDirectedGraph;
}
