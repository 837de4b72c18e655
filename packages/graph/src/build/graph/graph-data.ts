import type { GraphData } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import { createGraph, type PrecedentGraph } from './precedent-graph.ts';

/** The graph as plain data, ordered by id. */
export function toGraphData(graph: PrecedentGraph): GraphData {
  const byId = (a: { id: string }, b: { id: string }) => compareStrings(a.id, b.id);
  return {
    entities: graph.mapNodes((_, entity) => entity).sort(byId),
    facts: graph.mapEdges((_, fact) => fact).sort(byId),
  };
}

/** @throws an error of the graph library if a fact names an entity that isn't in the data. */
export function fromGraphData(data: GraphData): PrecedentGraph {
  return createGraph(data.entities, data.facts);
}
