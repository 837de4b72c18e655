import type { SourcedClaim } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

const factsByClaim = new WeakMap<PrecedentGraph, Map<string, string>>();

/** The ids of the facts that claims belong to, each once, in the order of the claims. */
export function factsOfClaims(graph: GraphView, claims: readonly SourcedClaim[]): string[] {
  const index = isWhole(graph) ? indexOf(graph) : asPartial(graph).factsByClaim();
  return [...new Set(claims.map((claim) => index.get(claimKey(claim))).filter((id) => id !== undefined))];
}

function indexOf(graph: PrecedentGraph): Map<string, string> {
  const index = factsByClaim.get(graph) ?? indexClaims(graph);
  factsByClaim.set(graph, index);
  return index;
}

function indexClaims(graph: PrecedentGraph): Map<string, string> {
  const index = new Map<string, string>();
  graph.forEachEdge((id, fact) => {
    for (const claim of fact.claims) index.set(claimKey(claim), id);
  });
  return index;
}
