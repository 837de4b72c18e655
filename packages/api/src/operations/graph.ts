import { graphDataSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, entityId, limitOf, limitUpTo, relationsQuery, scopeQuery } from '../parameters.ts';

export const getGraph = defineOperation({
  method: 'get',
  path: '/api/graph',
  tag: 'Graph',
  summary: 'Part of the graph',
  description:
    'The neighbourhood of an entity. Without an entity, the part of the graph with the most evidence; if there is a date then, a ' +
    'large archive takes long, because its whole graph is needed. What has the most claims comes first; `cut` says what the ' +
    'limits left out, and `moreClaims` how many claims of a fact.',
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
    limit: limitOf(5000, 70).describe('Maximum number of entities, up to 5000'),
    facts: limitUpTo(20_000)
      .optional()
      .describe('Maximum number of facts, up to 20000; by default 300 around an entity, and 2000 without one')
      .meta({ examples: [100] }),
    claims: limitUpTo(1000)
      .optional()
      .describe(
        'Maximum number of claims of each fact, the best first, up to 1000. By default 20; around an entity fewer if there are ' +
          'more than 20 facts, but at least 1',
      )
      .meta({ examples: [3] }),
  }),
  reply: graphDataSchema
    .extend({
      total: z
        .object({ entities: count.describe('Nodes'), facts: count.describe('Edges') })
        .describe(
          'How much is within reach, including what the limit left out. Around an entity, facts are counted up to 5000',
        ),
      cut: z.string().nullable().describe('What was left out and why, as a sentence; null if nothing was'),
    })
    .describe('A part of the graph'),
  problems: ['not_found'],
});
