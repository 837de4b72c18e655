import type { PrecedentGraph } from './precedent-graph.ts';

/** The size of a graph. */
export interface GraphCounts {
  /** News articles that its claims come from. */
  articles: number;
  /** How many of them are copies of another. */
  copies: number;
  /** Claims of curated facts files. */
  facts: number;
  entities: number;
  /** All claims, including those of facts files. */
  claims: number;
  /** How many of the claims are uncertain. */
  uncertain: number;
}

/** Facts and claims are counted apart: several claims of several articles may make one fact. */
export function countGraph(graph: PrecedentGraph): GraphCounts {
  const articles = new Set<string>();
  const copies = new Set<string>();
  const counts = { facts: 0, entities: graph.order, claims: 0, uncertain: 0 };
  graph.forEachEdge((_, fact) => {
    counts.claims += fact.claims.length;
    for (const { article, certain, copyOf } of fact.claims) {
      if (article.kind === 'facts') counts.facts += 1;
      else articles.add(article.id);
      if (copyOf !== undefined) copies.add(article.id);
      if (!certain) counts.uncertain += 1;
    }
  });
  return { ...counts, articles: articles.size, copies: copies.size };
}
