import { compareStrings } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';

/** Which entity of the other graph each one is; ids that are not there have no counterpart. */
export type Counterparts = ReadonlyMap<string, string>;

/**
 * The entity of `other` that each entity of `graph` is. Claims that both graphs have tell it, for an
 * entity may change its id with its name or when a second one of the name comes; ids tell it where no
 * claim does.
 */
export function matchEntities(graph: PrecedentGraph, other: PrecedentGraph): Counterparts {
  const votes = countVotes(graph, other);
  const counterparts = new Map<string, string>();
  // An id that claims show to be somebody else's now tells nothing.
  const claimed = new Set([...votes.values()].flatMap((own) => [...own.keys()]));
  for (const id of graph.nodes()) {
    const own = [...(votes.get(id) ?? [])].sort(
      ([a, most], [b, more]) => more - most || Number(b === id) - Number(a === id) || compareStrings(a, b),
    );
    const counterpart = own[0]?.[0] ?? (other.hasNode(id) && !claimed.has(id) ? id : null);
    if (counterpart !== null) counterparts.set(id, counterpart);
  }
  return counterparts;
}

/** How many claims have the one at an end in this graph where they have the other at that end in the other. */
function countVotes(graph: PrecedentGraph, other: PrecedentGraph): Map<string, Map<string, number>> {
  const ends = new Map<string, [string, string]>();
  other.forEachEdge((_, { claims }) => {
    for (const claim of claims) ends.set(claimKey(claim), [claim.subject, claim.object]);
  });
  const votes = new Map<string, Map<string, number>>();
  const vote = (id: string, counterpart: string) => {
    const own = votes.get(id) ?? new Map<string, number>();
    votes.set(id, own.set(counterpart, (own.get(counterpart) ?? 0) + 1));
  };
  graph.forEachEdge((_, { claims }) => {
    for (const claim of claims) {
      const known = ends.get(claimKey(claim));
      if (!known) continue;
      vote(claim.subject, known[0]);
      vote(claim.object, known[1]);
    }
  });
  return votes;
}
