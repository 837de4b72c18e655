import type { SourcedClaim } from '@precedent/model';
import { compareClaims } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import type { Side } from '../../build/resolution/tell/resolution.ts';

/** What its articles say about one side of a comparison, best first, at most `limit` claims. */
export function claimsOfSide(graph: PrecedentGraph, { entity, ref }: Side, limit = 3): SourcedClaim[] {
  if (entity === null || !graph.hasNode(entity)) return [];
  const articles = new Set(ref.anchors.map(({ article }) => article));
  const claims = graph
    .edges(entity)
    .flatMap((id) => graph.getEdgeAttributes(id).claims)
    .filter((claim) => articles.has(claim.article.id));
  // One quote may carry several claims; a person reads it once.
  const quotes = new Set<string>();
  const distinct = claims.sort(compareClaims).filter(({ article, evidence: [best] }) => {
    const quote = `${article.id} ${best!.start}`;
    return !quotes.has(quote) && quotes.add(quote);
  });
  return distinct.slice(0, limit);
}
