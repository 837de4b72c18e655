import { entitySchema, planSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { next, pageQuery, timeQuery, total } from '../parameters.ts';

export const listPlans = defineOperation({
  method: 'get',
  path: '/api/plans',
  tag: 'Review',
  summary: 'Planned events',
  description:
    'What was announced and what became of it. Whether a plan is overdue is judged as of `asOf`, or else ' +
    '`knownBy`, or else today. With `knownBy` this takes long in a large archive, because its whole graph is needed.',
  query: z.strictObject({
    ...timeQuery,
    status: planSchema.shape.status.meta({ examples: ['due'] }).optional(),
    fact: z
      .string()
      .min(1)
      .describe('Only plans that the fact with this id belongs to')
      .meta({ examples: ['person/mark-rutte~succeeded~person/jens-stoltenberg'] })
      .optional(),
    ...pageQuery(1000, 100),
  }),
  reply: z
    .object({
      plans: z
        .array(planSchema)
        .describe('Overdue plans first, and at the end those that nothing followed for a year'),
      entities: z.array(entitySchema).describe('The entities named in them, ordered by id'),
      total,
      next,
    })
    .describe('Planned events in the archive'),
  cacheable: false,
});
