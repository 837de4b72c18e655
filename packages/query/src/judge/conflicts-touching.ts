import { claimKey, conflictsOf, createGraph, type PrecedentGraph } from '@precedent/graph';
import type { Conflict, Fact, Reference, SourcedClaim } from '@precedent/model';

/** Up to so many facts, the contradictions of the whole graph are looked for once and kept. */
const WHOLE = 20_000;

/** The contradictions that one of the claims is part of, the most serious first. */
export function conflictsTouching(
  graph: PrecedentGraph,
  reference: Reference,
  claims: readonly SourcedClaim[],
): Conflict[] {
  if (claims.length === 0) return [];
  const keys = new Set(claims.map(claimKey));
  const searched = graph.size <= WHOLE ? graph : aroundClaims(graph, claims);
  return conflictsOf(searched, reference).filter(({ sides }) =>
    sides.some((side) => side.claims.some((claim) => keys.has(claimKey(claim)))),
  );
}

/** All facts about the entities of the claims: whatever contradicts one of them is among these. */
function aroundClaims(graph: PrecedentGraph, claims: readonly SourcedClaim[]): PrecedentGraph {
  const facts = new Map<string, Fact>();
  for (const id of new Set(claims.flatMap(({ subject, object }) => [subject, object])))
    if (graph.hasNode(id)) graph.forEachEdge(id, (key, fact) => void facts.set(key, fact));
  const named = new Set<string>();
  for (const { subject, object, office, claims } of facts.values())
    for (const id of [subject, object, office?.body ?? null, ...claims.map(({ speaker }) => speaker)])
      if (id !== null && graph.hasNode(id)) named.add(id);
  return createGraph(
    [...named].map((id) => graph.getNodeAttributes(id)),
    facts.values(),
  );
}
