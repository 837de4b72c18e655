import { operations } from '@precedent/api';
import { defineRoute } from '../http/route.ts';
import { searchInTime } from '../search-in-time.ts';

export const searchArticles = defineRoute(
  operations.searchArticles,
  async ({ archive }, { query: { q, limit, ...scope } }) => ({
    hits: await searchInTime(archive, q, limit, scope),
  }),
);
