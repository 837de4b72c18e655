import { countGraph, graphAt } from '@precedent/graph';
import { z } from 'zod';
import { timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

const count = z.number().int().nonnegative();

export const stats = defineRoute({
  path: '/api/stats',
  summary: 'How much the archive holds; of a time, how much the graph had then',
  query: z.strictObject(timeQuery),
  reply: z.object({
    articles: count,
    facts: count.describe('Claims of curated facts files'),
    entities: count,
    claims: count,
    sequence: count,
  }),
  answer: async ({ archive, graph }, { query }) => {
    if (query.asOf === undefined && query.knownBy === undefined) return archive.stats();
    return { ...countGraph(graphAt(await graph(), query)), sequence: await archive.sequence() };
  },
});
