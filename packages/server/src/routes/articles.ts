import { operations } from '@precedent/api';
import { takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const listArticles = defineRoute(operations.listArticles, async ({ archive }, { query }) => {
  const { items, ...page } = takePage(await archive.articles(), query, ({ id }) => id);
  return { articles: items, ...page };
});
