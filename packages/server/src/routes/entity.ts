import { entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { findEntity } from '../find-entity.ts';
import { idParams } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const entity = defineRoute({
  path: '/api/entities/{id}',
  summary: 'An entity with all facts about it',
  params: idParams,
  reply: z.object({
    entity: entitySchema,
    facts: z.array(factSchema),
    entities: z.array(entitySchema).describe('Those that the facts name'),
  }),
  answer: async (parts, { params }) => {
    const graph = await parts.graph();
    const entity = findEntity(graph, params.id);
    const facts = graph
      .edges(entity.id)
      .sort()
      .map((id) => graph.getEdgeAttributes(id));
    return { entity, facts, entities: namedBy(graph, facts) };
  },
});
