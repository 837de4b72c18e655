import type { Fact } from '@precedent/model';
import { restrictFact } from '../facts/summarise-claims.ts';
import { createGraph, type PrecedentGraph } from './precedent-graph.ts';

const certainGraphs = new WeakMap<PrecedentGraph, PrecedentGraph>();

/**
 * The graph of certain claims only, with all entities: an entity that only uncertain claims connect is still
 * mentioned in articles. Returns the graph itself if all its claims are certain. Built once for each graph, in
 * time linear in its claims.
 */
export function withoutUncertain(graph: PrecedentGraph): PrecedentGraph {
  const certain = certainGraphs.get(graph) ?? restrictToCertain(graph);
  certainGraphs.set(graph, certain);
  return certain;
}

function restrictToCertain(graph: PrecedentGraph): PrecedentGraph {
  const facts = graph.mapEdges((_, fact) => fact);
  const isCertain = ({ certain }: Fact['claims'][number]) => certain;
  if (facts.every(({ claims }) => claims.every(isCertain))) return graph;
  const certain = facts.map((fact) => restrictFact(fact, isCertain)).filter((fact) => fact !== null);
  const entities = graph.mapNodes((_, entity) => entity);
  return createGraph(entities, certain, graph.getAttribute('resolution'), graph.getAttribute('copies'));
}
