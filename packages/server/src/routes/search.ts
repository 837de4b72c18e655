import { articleRefSchema, spanSchema } from '@precedent/model';
import { z } from 'zod';
import { limitOf, textOf } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const search = defineRoute({
  path: '/api/search',
  summary: 'Articles that contain every word, best first',
  query: z.strictObject({ q: textOf('Words; "in quotes" they stand together'), limit: limitOf(200, 20) }),
  reply: z.object({
    hits: z.array(
      z.object({
        article: articleRefSchema,
        snippet: z.string(),
        matches: z.array(spanSchema).describe('Where the words stand in the snippet'),
      }),
    ),
  }),
  answer: async ({ archive }, { query: { q, limit } }) => ({ hits: await archive.search(q, limit) }),
});
