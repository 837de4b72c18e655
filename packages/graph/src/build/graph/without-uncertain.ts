import type { Fact, SourcedClaim } from '@precedent/model';
import { restrictFact } from '../facts/summarise-claims.ts';
import { finish, inSteps, MANY, type Steps } from '../order/steps.ts';
import { createInSteps, factsIn, type PrecedentGraph } from './precedent-graph.ts';

const certainGraphs = new WeakMap<PrecedentGraph, PrecedentGraph>();

/**
 * The graph of certain claims only, with all entities: an entity that only uncertain claims connect is still
 * mentioned in articles. Returns the graph itself if all its claims are certain. Built once for each graph, in
 * time linear in its claims.
 */
export function withoutUncertain(graph: PrecedentGraph): PrecedentGraph {
  return certainGraphs.get(graph) ?? finish(restrictToCertain(graph));
}

/** Builds the graph that {@link withoutUncertain} returns. */
export function* restrictToCertain(graph: PrecedentGraph): Steps<PrecedentGraph> {
  const facts: Fact[] = [];
  let isWhole = true;
  yield* inSteps(factsIn(graph), MANY, (fact) => {
    const certain = certainPart(fact);
    if (certain !== null) facts.push(certain);
    if (certain !== fact) isWhole = false;
  });
  const entities = graph.mapNodes((_, entity) => entity);
  const certain = isWhole ? graph : yield* createInSteps(entities, facts, graph.getAttributes());
  certainGraphs.set(graph, certain);
  certainGraphs.set(certain, certain);
  return certain;
}

const certainParts = new WeakMap<readonly SourcedClaim[], { id: string; part: Fact | null }>();

/** The fact without uncertain claims, null if none is left. Found once for each list of claims, which graphs of an archive share. */
export function certainPart(fact: Fact): Fact | null {
  const { id, claims } = fact;
  if (claims.every(({ certain }) => certain)) return fact;
  const known = certainParts.get(claims);
  if (known?.id === id) return known.part;
  const part = restrictFact(fact, ({ certain }) => certain);
  certainParts.set(claims, { id, part });
  return part;
}
