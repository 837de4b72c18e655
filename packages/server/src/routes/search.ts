import { articleRefSchema, spanSchema } from '@precedent/model';
import { z } from 'zod';
import { limitOf, textOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { searchInTime } from '../search-in-time.ts';

export const search = defineRoute({
  path: '/api/search',
  summary: 'Articles that contain every word, best first',
  query: z.strictObject({
    q: textOf('Words; "in quotes" they stand together'),
    limit: limitOf(200, 20),
    ...timeQuery,
  }),
  reply: z.object({
    hits: z.array(
      z.object({
        article: articleRefSchema,
        snippet: z.string(),
        matches: z.array(spanSchema).describe('Where the words stand in the snippet'),
      }),
    ),
  }),
  answer: async ({ archive }, { query: { q, limit, ...time } }) => ({
    hits: await searchInTime(archive, q, limit, time),
  }),
});
