import { findEntities, graphAt } from '@precedent/graph';
import { compareStrings, entitySchema } from '@precedent/model';
import { z } from 'zod';
import { limitOf, textOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const entities = defineRoute({
  path: '/api/entities',
  summary: 'Entities by name, best first; without a name, those with the most facts',
  query: z.strictObject({
    q: textOf('A name or the beginning of one').optional(),
    limit: limitOf(1000, 50),
    ...timeQuery,
  }),
  reply: z.object({ entities: z.array(entitySchema), total: z.number().int().nonnegative() }),
  answer: async (parts, { query: { q, limit, ...time } }) => {
    const graph = graphAt(await parts.graph(), time);
    const byDegree = (a: string, b: string) => graph.degree(b) - graph.degree(a) || compareStrings(a, b);
    const found =
      q === undefined
        ? graph
            .nodes()
            .sort(byDegree)
            .map((id) => graph.getNodeAttributes(id))
        : findEntities(graph, q);
    return { entities: found.slice(0, limit), total: found.length };
  },
});
