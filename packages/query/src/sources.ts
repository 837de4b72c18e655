import type { PrecedentGraph } from '@precedent/graph';
import { type ArticleRef, compareStrings, type QueryScope, type Reference } from '@precedent/model';
import { contextAt } from './query/context-at.ts';

/** What one publisher, or the facts files without one, contribute to a graph. */
export interface Source {
  /** Who published it; null for articles that don't say. */
  source: string | null;
  kind: ArticleRef['kind'];
  articles: number;
  claims: number;
  /** First and last date of publication; null if none is known. */
  from: string | null;
  to: string | null;
}

/** Who published the articles and facts files behind a graph, those with the most claims first. */
export function sources(graph: PrecedentGraph, reference: Reference, scope: QueryScope = {}): Source[] {
  const { graph: known } = contextAt(graph, reference, scope, 'valid');
  const found = new Map<string, Source & { ids: Set<string> }>();
  known.forEachEdge((_, { claims }) => {
    for (const { article } of claims) {
      const { kind, source, publishedAt } = article;
      const key = JSON.stringify([kind, source]);
      const own = found.get(key) ?? {
        source,
        kind,
        articles: 0,
        claims: 0,
        from: null,
        to: null,
        ids: new Set(),
      };
      own.claims++;
      own.ids.add(article.id);
      if (publishedAt !== null && (own.from === null || publishedAt < own.from)) own.from = publishedAt;
      if (publishedAt !== null && (own.to === null || publishedAt > own.to)) own.to = publishedAt;
      found.set(key, own);
    }
  });
  return [...found.values()]
    .map(({ ids, ...source }) => ({ ...source, articles: ids.size }))
    .sort((a, b) => b.claims - a.claims || compareStrings(a.source ?? '', b.source ?? ''));
}
