import { entitySchema, factSchema, PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { idParams } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const fact = defineRoute({
  path: '/api/facts/{id}',
  summary: 'A fact with its claims, each with its quotes and its article',
  params: idParams,
  reply: z.object({ fact: factSchema, entities: z.array(entitySchema).describe('Those that it names') }),
  answer: async (parts, { params: { id } }) => {
    const graph = await parts.graph();
    if (!graph.hasEdge(id))
      throw new PrecedentError('not_found', `no fact "${id}" in the graph`, 'Take an id from /api/graph.');
    const fact = graph.getEdgeAttributes(id);
    return { fact, entities: namedBy(graph, [fact]) };
  },
});
