import { bodyOfficeSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { next, pageQuery, textOf, timeQuery, total } from '../parameters.ts';

export const listOffices = defineOperation({
  method: 'get',
  path: '/api/offices',
  tag: 'Graph',
  summary: 'All offices',
  description:
    'Every office in the graph whose country or institution is known, ordered by id. If there is a date, a large archive takes ' +
    'long, because its whole graph is needed.',
  query: z.strictObject({
    q: textOf('The beginnings of words in its name', 'prime min').optional(),
    ...timeQuery,
    ...pageQuery(1000, 1000),
  }),
  reply: z
    .object({ offices: z.array(bodyOfficeSchema).describe('Ordered by id'), total, next })
    .describe('The offices in the graph'),
});
