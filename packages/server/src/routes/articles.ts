import { articleRefSchema } from '@precedent/model';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

export const articles = defineRoute({
  path: '/api/articles',
  summary: 'Every article, the latest first',
  reply: z.object({ articles: z.array(articleRefSchema) }),
  answer: async ({ archive }) => ({ articles: await archive.articles() }),
});
