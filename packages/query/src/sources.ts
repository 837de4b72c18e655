import { type GraphView, publishedIn } from '@precedent/graph';
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

/**
 * Who published the articles and facts files behind a graph, those with the most claims first.
 *
 * @param graph a whole one, if it is to be restricted in time.
 */
export function sources(graph: GraphView, reference: Reference, scope: QueryScope = {}): Source[] {
  const { graph: known } = contextAt(graph, reference, scope, 'valid');
  const found = new Map<string, Source>();
  for (const { kind, source, publishedAt, articles, claims } of publishedIn(known)) {
    const key = JSON.stringify([kind, source]);
    const own = found.get(key) ?? { source, kind, articles: 0, claims: 0, from: null, to: null };
    found.set(key, own);
    own.articles += articles;
    own.claims += claims;
    if (publishedAt !== null && (own.from === null || publishedAt < own.from)) own.from = publishedAt;
    if (publishedAt !== null && (own.to === null || publishedAt > own.to)) own.to = publishedAt;
  }
  return [...found.values()].sort(
    (a, b) =>
      b.claims - a.claims || compareStrings(a.source ?? '', b.source ?? '') || compareStrings(a.kind, b.kind),
  );
}
