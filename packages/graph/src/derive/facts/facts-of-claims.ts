import { type Fact, officeId, type SourcedClaim } from '@precedent/model';
import { factId } from '../../build/facts/fact-id.ts';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** The ids of the facts that claims belong to, each once, in the order of the claims. */
export function factsOfClaims(graph: GraphView, claims: readonly SourcedClaim[]): string[] {
  return [...new Set(claims.map(factFinderOf(graph)).filter((id) => id !== null))];
}

function factFinderOf(graph: GraphView): (claim: SourcedClaim) => string | null {
  if (isWhole(graph)) return (claim) => factOf(graph, claim);
  const index = asPartial(graph).factsByClaim();
  return (claim) => index.get(claimKey(claim)) ?? null;
}

/** A claim has the ends of its fact; those of a symmetric relation may be the other way round. */
function factOf(graph: PrecedentGraph, claim: SourcedClaim): string | null {
  const { subject, relation, object } = claim;
  const office = claim.office && officeId(claim.office);
  const ids = [
    factId({ subject, relation, object, office }),
    factId({ subject: object, relation, object: subject, office }),
  ];
  return (
    ids.find((id) => graph.hasEdge(id) && hasClaim(graph.getEdgeAttributes(id), claimKey(claim))) ?? null
  );
}

function hasClaim({ claims }: Fact, key: string): boolean {
  return claims.some((claim) => claimKey(claim) === key);
}
