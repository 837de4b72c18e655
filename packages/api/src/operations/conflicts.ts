import { conflictSchema, entitySchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { entityId, next, pageQuery, timeQuery, total } from '../parameters.ts';

export const listConflicts = defineOperation({
  method: 'get',
  path: '/api/conflicts',
  tag: 'Review',
  summary: 'Contradictions',
  description:
    'Certain claims that contradict each other, with the quotes of each side. All of them as of another time take long in a ' +
    'large archive, because its whole graph is needed.',
  query: z.strictObject({
    ...timeQuery,
    kind: conflictSchema.shape.kind.meta({ examples: ['two-holders'] }).optional(),
    entity: entityId('Only contradictions about the entity with this id').optional(),
    ...pageQuery(1000, 100),
  }),
  reply: z
    .object({
      conflicts: z.array(conflictSchema).describe('Most serious first'),
      entities: z.array(entitySchema).describe('The entities named in them, ordered by id'),
      total,
      next,
    })
    .describe('Contradictions in the archive'),
});
