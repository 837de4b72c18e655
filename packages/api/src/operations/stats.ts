import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, timeQuery } from '../parameters.ts';

const statsSchema = z
  .object({
    articles: count.describe('Articles'),
    facts: count.describe('Claims of curated facts files'),
    entities: count.describe('People, countries, institutions and places'),
    claims: count.describe('Claims of articles and facts files, including uncertain ones'),
    uncertain: count.describe('Uncertain claims among them, which answers and exports leave out by default'),
    sequence: count.describe('Number of the latest change to the archive'),
  })
  .describe('How much the archive holds');

export const getStats = defineOperation({
  method: 'get',
  path: '/api/stats',
  tag: 'Server',
  summary: 'Size of the archive',
  description: 'How much the archive holds. With a date, how much the graph contains as of that date.',
  query: z.strictObject(timeQuery),
  reply: statsSchema,
});
