import { conflictSchema, entitySchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { entityId, limitOf, timeQuery, total } from '../parameters.ts';

export const listConflicts = defineOperation({
  method: 'get',
  path: '/api/conflicts',
  tag: 'Review',
  summary: 'Contradictions',
  description: 'Certain claims that contradict each other, with the quotes of each side.',
  query: z.strictObject({
    ...timeQuery,
    kind: conflictSchema.shape.kind.optional(),
    entity: entityId('Only contradictions about the entity with this id').optional(),
    limit: limitOf(1000, 100),
  }),
  reply: z
    .object({
      conflicts: z.array(conflictSchema).describe('Most serious first'),
      entities: z.array(entitySchema).describe('The entities named in them, ordered by id'),
      total,
    })
    .describe('Contradictions in the archive'),
});
