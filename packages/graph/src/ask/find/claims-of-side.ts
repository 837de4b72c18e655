import type { SourcedClaim } from '@precedent/model';
import { compareClaims } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import type { Side } from '../../build/resolution/tell/resolution.ts';

/** The best claims about one side of a comparison in its articles, at most `limit`. */
export function claimsOfSide(graph: PrecedentGraph, { entity, ref }: Side, limit = 3): SourcedClaim[] {
  if (entity === null || !graph.hasNode(entity)) return [];
  const articles = new Set(ref.anchors.map(({ article }) => article));
  const claims = graph
    .edges(entity)
    .flatMap((id) => graph.getEdgeAttributes(id).claims)
    .filter((claim) => articles.has(claim.article.id));
  // Several claims may have the same quote, which should be shown only once.
  const quotes = new Set<string>();
  const distinct = claims.sort(compareClaims).filter(({ article, evidence: [best] }) => {
    const quote = `${article.id} ${best!.start}`;
    return !quotes.has(quote) && quotes.add(quote);
  });
  return distinct.slice(0, limit);
}
