import { conflictsOf, graphAt } from '@precedent/graph';
import { conflictSchema, entitySchema } from '@precedent/model';
import { z } from 'zod';
import { limitOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const conflicts = defineRoute({
  path: '/api/conflicts',
  summary: 'What can not hold together, with the claims of each side; the gravest first',
  query: z.strictObject({
    ...timeQuery,
    kind: conflictSchema.shape.kind.optional(),
    entity: z.string().min(1).optional().describe('Only those about the entity of this id'),
    limit: limitOf(1000, 100),
  }),
  reply: z.object({
    conflicts: z.array(conflictSchema),
    entities: z.array(entitySchema).describe('Those that the conflicts name'),
    total: z.number().int().nonnegative(),
  }),
  answer: async (parts, { query: { kind, entity, limit, ...time } }) => {
    const graph = graphAt(await parts.graph(), time);
    const all = conflictsOf(graph, parts.reference).filter(
      (conflict) =>
        (kind === undefined || conflict.kind === kind) &&
        (entity === undefined || conflict.entities.includes(entity)),
    );
    const conflicts = all.slice(0, limit);
    const named = entitiesOf(
      graph,
      conflicts.flatMap(({ entities }) => entities),
      conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    );
    return { conflicts, entities: named, total: all.length };
  },
});
