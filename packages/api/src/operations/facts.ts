import { entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, timeQuery } from '../parameters.ts';

export const getFact = defineOperation({
  method: 'get',
  path: '/api/facts/{id}',
  tag: 'Graph',
  summary: 'A fact with its quotes',
  description:
    'A fact with its claims, each with its quotes and its article. With `asOf`, facts that were over by then ' +
    'are found too.',
  params: idOf('the fact', 'person/mark-rutte~met~person/jens-stoltenberg'),
  query: z.strictObject(timeQuery),
  reply: z
    .object({
      fact: factSchema,
      entities: z.array(entitySchema).describe('The entities that it names, ordered by id'),
    })
    .describe('A fact with the entities that it names'),
  problems: ['not_found'],
});
