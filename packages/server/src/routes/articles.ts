import { operations } from '@precedent/api';
import { defineRoute } from '../http/route.ts';

export const listArticles = defineRoute(operations.listArticles, async ({ archive }) => ({
  articles: await archive.articles(),
}));
