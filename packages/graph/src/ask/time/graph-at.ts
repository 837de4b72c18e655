import type { Fact, QueryScope, QueryTime, SourcedClaim } from '@precedent/model';
import { summariseClaims } from '../../build/facts/summarise-claims.ts';
import { createGraph, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { certainPart, withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';
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
export function graphAt(graph: PrecedentGraph, scope: QueryScope): PrecedentGraph;
export function graphAt(graph: GraphView, scope: QueryScope): GraphView;
export function graphAt(graph: GraphView, { uncertain, ...time }: QueryScope): GraphView {
  if (!isWhole(graph)) return restrictPart(asPartial(graph), { uncertain, ...time });
  const timed = graphAtTime(graph, time);
  return uncertain ? timed : withoutUncertain(timed);
}

const partsKept = new WeakMap<PartialGraph, Map<string, PartialGraph>>();

/** Kept, because a question is answered several times while its parts are loaded. */
function restrictPart(graph: PartialGraph, { uncertain, ...time }: QueryScope): PartialGraph {
  const key = JSON.stringify([time.asOf ?? null, time.knownBy ?? null, uncertain ?? false]);
  const graphs = partsKept.get(graph) ?? new Map<string, PartialGraph>();
  partsKept.set(graph, graphs);
  const isTimed = Boolean(time.asOf || time.knownBy);
  const restrictInTime = (fact: Fact) => (isTimed ? restrictFactTo(fact, time) : fact);
  const restrict = (fact: Fact) => {
    const timed = restrictInTime(fact);
    return timed === null || uncertain ? timed : certainPart(timed);
  };
  const known =
    graphs.get(key) ??
    graph.restrictedTo({
      kind: isTimed ? 'timed' : uncertain ? 'all' : 'certain',
      restrictInTime,
      restrict,
    });
  graphs.set(key, known);
  return known;
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

function restrictGraph(graph: PrecedentGraph, time: QueryTime): PrecedentGraph {
  const facts: Fact[] = [];
  const named = new Set<string>();
  graph.forEachEdge((_, fact) => {
    const valid = restrictFactTo(fact, time);
    if (!valid) return;
    facts.push(valid);
    const { subject, object, office, claims } = valid;
    for (const id of [subject, object, office?.body ?? null, ...claims.map(({ speaker }) => speaker)])
      if (id !== null) named.add(id);
  });
  const entities = graph.filterNodes((id) => named.has(id)).map((id) => graph.getNodeAttributes(id));
  const readings = graph.getAttribute('readings');
  return createGraph(entities, facts, readings ? { readings } : {});
}

function restrictFactTo(fact: Fact, { asOf, knownBy: date }: QueryTime): Fact | null {
  const known = date ? mapClaims(fact, (claim) => knownBy(claim, date)) : fact;
  return known && asOf ? validAt(known, asOf) : known;
}

/** The fact with its claims changed or left out; null if none is left. */
function mapClaims(fact: Fact, change: (claim: SourcedClaim) => SourcedClaim | null): Fact | null {
  const claims = fact.claims.map(change).filter((claim) => claim !== null);
  if (claims.length === 0) return null;
  if (claims.every((claim, at) => claim === fact.claims[at]) && claims.length === fact.claims.length)
    return fact;
  return { ...fact, claims, ...summariseClaims(claims) };
}
