import { operations } from '@precedent/api';
import { isLastBefore, type PageQuery, placeOf, takePage } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { defineRoute } from '../http/route.ts';

export const listArticles = defineRoute(operations.listArticles, async ({ archive }, { query }) => {
  const { articles, total, first } = await findPart(archive, query);
  const { items, ...page } = takePage(articles, query, ({ id }) => id, total, first);
  return { articles: items, ...page };
});

/** The page with the last article before it; all articles, if that has another place than it had when its page was asked for. */
async function findPart(archive: Archive, { limit, cursor }: PageQuery) {
  const first = Math.max(0, placeOf(cursor) - 1);
  const page = await archive.articlePage(first, limit + 1);
  const [before] = page.articles;
  if (cursor === undefined || (before && isLastBefore(cursor, before.id))) return { ...page, first };
  const articles = await archive.articles();
  return { articles, total: articles.length, first: 0 };
}
