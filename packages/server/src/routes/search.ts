import { operations } from '@precedent/api';
import { placeOf, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { searchInTime } from '../search-in-time.ts';

export const searchArticles = defineRoute(
  operations.searchArticles,
  async ({ archive }, { query: { q, limit, cursor, ...scope } }) => {
    // One more than the page, to know whether there is another.
    const hits = await searchInTime(archive, q, placeOf(cursor) + limit + 1, scope);
    const { items, next } = takePage(hits, { limit, cursor }, ({ article }) => article.id);
    return { hits: items, next };
  },
);
