import type { Article } from '@precedent/model';
import { fetchArticle } from './api.ts';
import type { Outcome } from './request.ts';

const articles = new Map<string, Promise<Outcome<Article>>>();

/** An article by id. Its text never changes, so it is fetched only once; failures are not cached. */
export function loadArticle(id: string): Promise<Outcome<Article>> {
  const known = articles.get(id);
  if (known) return known;
  const loading = fetchArticle(id).then((outcome) => {
    if (!outcome.ok) articles.delete(id);
    return outcome;
  });
  articles.set(id, loading);
  return loading;
}
