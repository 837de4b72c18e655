import type { SourcedClaim } from '@precedent/model';
import { compareClaims } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import type { Side } from '../../build/resolution/tell/resolution.ts';

/** The best claims about one side of a comparison in its articles, at most `limit`; none that are uncertain. */
export function claimsOfSide(graph: PrecedentGraph, { entity, ref }: Side, limit = 3): SourcedClaim[] {
  if (entity === null || !graph.hasNode(entity)) return [];
  const articles = new Set(ref.anchors.map(({ article }) => article));
  const certain = withoutUncertain(graph);
  const claims = certain
    .edges(entity)
    .flatMap((id) => certain.getEdgeAttributes(id).claims)
    .filter((claim) => articles.has(claim.article.id));
  // Several claims may have the same quote, which should be shown only once.
  const quotes = new Set<string>();
  const distinct = claims.sort(compareClaims).filter(({ article, evidence: [best] }) => {
    const quote = `${article.id} ${best!.start}`;
    return !quotes.has(quote) && quotes.add(quote);
  });
  return distinct.slice(0, limit);
}
