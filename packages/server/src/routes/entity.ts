import { graphAt } from '@precedent/graph';
import { entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { findEntity } from '../find-entity.ts';
import { idParams, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const entity = defineRoute({
  path: '/api/entities/{id}',
  summary: 'An entity with all facts about it',
  params: idParams,
  query: z.strictObject(timeQuery),
  reply: z.object({
    entity: entitySchema,
    facts: z.array(factSchema),
    entities: z.array(entitySchema).describe('Those that the facts name'),
  }),
  answer: async (parts, { params, query }) => {
    const whole = await parts.graph();
    const entity = findEntity(whole, params.id);
    const graph = graphAt(whole, query);
    const edges = graph.hasNode(entity.id) ? graph.edges(entity.id) : [];
    const facts = edges.sort().map((id) => graph.getEdgeAttributes(id));
    return { entity, facts, entities: namedBy(graph, facts) };
  },
});
