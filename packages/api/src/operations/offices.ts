import { bodyOfficeSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { timeQuery } from '../parameters.ts';

export const listOffices = defineOperation({
  method: 'get',
  path: '/api/offices',
  tag: 'Graph',
  summary: 'All offices',
  description: 'Every office in the graph whose country or institution is known, ordered by id.',
  query: z.strictObject(timeQuery),
  reply: z
    .object({ offices: z.array(bodyOfficeSchema).describe('Ordered by id') })
    .describe('The offices in the graph'),
});
