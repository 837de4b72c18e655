import type { SourcedClaim } from '@precedent/model';
import { compareClaims } from '../../build/facts/order-claims.ts';
import { certainPart } from '../../build/graph/without-uncertain.ts';
import type { Side } from '../../build/resolution/tell/resolution.ts';
import { factsAboutIn } from '../../partial/find-facts.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { expectAll, mapTogether } from '../../partial/missing-part.ts';

/** The best claims about one side of a comparison in its articles, at most `limit`; none that are uncertain. */
export function claimsOfSide(graph: GraphView, { entity, ref }: Side, limit = 3): SourcedClaim[] {
  if (entity === null) return [];
  const articles = [...new Set(ref.anchors.map(({ article }) => article))];
  const facts = mapTogether(articles, (article) => factsAboutIn(graph, { entity, article })).flat();
  const claims = [...new Set(facts)]
    .flatMap((fact) => certainPart(fact)?.claims ?? [])
    .filter((claim) => articles.includes(claim.article.id));
  // Several claims may have the same quote, which should be shown only once.
  const quotes = new Set<string>();
  const distinct: SourcedClaim[] = [];
  const sorted = claims.sort(compareClaims);
  expectAll(graph, sorted.slice(0, limit), ({ evidence }) => evidence);
  for (const claim of sorted) {
    const quote = `${claim.article.id} ${claim.evidence[0]!.start}`;
    if (!quotes.has(quote)) distinct.push(claim);
    quotes.add(quote);
    if (distinct.length === limit) break;
  }
  return distinct;
}
