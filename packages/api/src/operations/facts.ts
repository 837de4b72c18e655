import { entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, next, pageQuery, scopeQuery, total } from '../parameters.ts';

export const getFact = defineOperation({
  method: 'get',
  path: '/api/facts/{id}',
  tag: 'Graph',
  summary: 'A fact with its quotes',
  description:
    'A fact with a page of its claims, each with its quotes and its article. With `asOf`, facts that had ended by then ' +
    'are included too. Without `uncertain`, only its certain claims are returned.',
  params: idOf('the fact', 'person/mark-rutte~met~person/jens-stoltenberg'),
  query: z.strictObject({ ...pageQuery(1000, 200), ...scopeQuery }),
  reply: z
    .object({
      fact: factSchema,
      total,
      next,
      entities: z.array(entitySchema).describe('The entities named in it, ordered by id'),
    })
    .describe('A fact with the entities named in it'),
  problems: ['not_found'],
});
