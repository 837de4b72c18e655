import { compareStrings } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';

/** Maps the id of each entity to its id in the other graph; entities without a counterpart are left out. */
export type Counterparts = ReadonlyMap<string, string>;

/**
 * Matches the entities of `graph` to those of `other` by the claims that both graphs have, because the id
 * of an entity changes with its name or when a second entity of that name appears. Without common claims
 * they are matched by id.
 */
export function matchEntities(graph: PrecedentGraph, other: PrecedentGraph): Counterparts {
  const votes = countVotes(graph, other);
  const counterparts = new Map<string, string>();
  // If the claims show that an id now belongs to another entity, it isn't evidence.
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

/**
 * For each pair of entities, the number of claims that have both of them at the same end, one in each graph.
 */
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
