import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

const count = z.number().int().nonnegative();

export const stats = defineRoute({
  path: '/api/stats',
  summary: 'How much the archive holds',
  reply: z.object({
    articles: count,
    facts: count.describe('Claims of curated facts files'),
    entities: count,
    claims: count,
    sequence: count,
  }),
  answer: ({ archive }) => archive.stats(),
});
