import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count } from '../parameters.ts';

export const getHealth = defineOperation({
  method: 'get',
  path: '/api/health',
  tag: 'Server',
  summary: 'Health check',
  description: 'Whether the server and its archive respond. Never cached.',
  reply: z
    .object({
      status: z.literal('ok').describe('Anything else is reported as a problem'),
      sequence: count.describe('Number of the latest change to the archive'),
    })
    .describe('The server and its archive respond'),
  access: 'open',
  cacheable: false,
});
