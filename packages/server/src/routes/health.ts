import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

export const health = defineRoute({
  path: '/api/health',
  summary: 'Whether the server and its archive answer',
  reply: z.object({ status: z.literal('ok'), sequence: z.number().int().describe('Of the latest change') }),
  cacheable: false,
  answer: async ({ archive }) => ({ status: 'ok' as const, sequence: await archive.sequence() }),
});
