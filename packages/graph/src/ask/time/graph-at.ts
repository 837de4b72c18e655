import type { Fact, QueryScope, QueryTime, SourcedClaim } from '@precedent/model';
import { summariseClaims } from '../../build/facts/summarise-claims.ts';
import { createGraph, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { knownBy } from './known-by.ts';
import { validAt } from './valid-at.ts';

/** Number of graphs of other times to cache: enough to move between a few dates. */
const MOST_KEPT = 8;

const kept = new WeakMap<PrecedentGraph, Map<string, PrecedentGraph>>();

/**
 * The graph at a time: the facts valid then according to the claims known then, and their entities.
 * Entities are merged as they are known now, so that ids mean the same at every time. Uncertain claims are left
 * out by default; entities that only they connect are not.
 *
 * Returns the graph itself if nothing is left out. Otherwise takes time linear in its claims, and is cached.
 */
export function graphAt(graph: PrecedentGraph, { uncertain, ...time }: QueryScope): PrecedentGraph {
  const timed = graphAtTime(graph, time);
  return uncertain ? timed : withoutUncertain(timed);
}

function graphAtTime(graph: PrecedentGraph, time: QueryTime): PrecedentGraph {
  if (!time.asOf && !time.knownBy) return graph;
  const key = JSON.stringify([time.asOf ?? null, time.knownBy ?? null]);
  const graphs = kept.get(graph) ?? new Map<string, PrecedentGraph>();
  kept.set(graph, graphs);
  const found = graphs.get(key) ?? restrictGraph(graph, time);
  graphs.delete(key);
  graphs.set(key, found);
  if (graphs.size > MOST_KEPT) graphs.delete(graphs.keys().next().value!);
  return found;
}

function restrictGraph(graph: PrecedentGraph, { asOf, knownBy: date }: QueryTime): PrecedentGraph {
  const facts: Fact[] = [];
  const named = new Set<string>();
  graph.forEachEdge((_, fact) => {
    const known = date ? mapClaims(fact, (claim) => knownBy(claim, date)) : fact;
    const valid = known && asOf ? validAt(known, asOf) : known;
    if (!valid) return;
    facts.push(valid);
    const { subject, object, office, claims } = valid;
    for (const id of [subject, object, office?.body ?? null, ...claims.map(({ speaker }) => speaker)])
      if (id !== null) named.add(id);
  });
  const entities = graph.filterNodes((id) => named.has(id)).map((id) => graph.getNodeAttributes(id));
  return createGraph(entities, facts);
}

/** The fact with its claims changed or left out; null if none is left. */
function mapClaims(fact: Fact, change: (claim: SourcedClaim) => SourcedClaim | null): Fact | null {
  const claims = fact.claims.map(change).filter((claim) => claim !== null);
  if (claims.length === 0) return null;
  if (claims.every((claim, at) => claim === fact.claims[at]) && claims.length === fact.claims.length)
    return fact;
  return { ...fact, claims, ...summariseClaims(claims) };
}
