import { graphDataSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, entityId, limitOf, relationsQuery, scopeQuery } from '../parameters.ts';

export const getGraph = defineOperation({
  method: 'get',
  path: '/api/graph',
  tag: 'Graph',
  summary: 'Part of the graph',
  description:
    'The neighbourhood of an entity. Without an entity, the part of the graph with the most evidence.',
  query: z.strictObject({
    entity: entityId('Id of the central entity').optional(),
    depth: z.coerce
      .number<number>()
      .int()
      .min(1)
      .max(6)
      .default(1)
      .describe('Steps from the entity, up to 6')
      .meta({ examples: [2] }),
    ...relationsQuery,
    ...scopeQuery,
    limit: limitOf(5000, 150),
  }),
  reply: graphDataSchema
    .extend({
      total: z
        .object({ entities: count.describe('Nodes'), facts: count.describe('Edges') })
        .describe('How much is within reach, including what the limit left out'),
      cut: z.string().nullable().describe('What was left out and why, as a sentence; null if nothing was'),
    })
    .describe('A part of the graph'),
  problems: ['not_found'],
});
