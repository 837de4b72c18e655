import { graphAt, hasBegun, type PrecedentGraph, restrictFact } from '@precedent/graph';
import { entitySchema, type Fact, factSchema, PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { idParams, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const fact = defineRoute({
  path: '/api/facts/{id}',
  summary: 'A fact with its claims, each with its quotes and its article',
  params: idParams,
  query: z.strictObject(timeQuery),
  reply: z.object({ fact: factSchema, entities: z.array(entitySchema).describe('Those that it names') }),
  answer: async (parts, { params: { id }, query: { asOf, knownBy } }) => {
    const graph = await parts.graph();
    if (!graph.hasEdge(id))
      throw new PrecedentError('not_found', `no fact "${id}" in the graph`, 'Take an id from /api/graph.');
    const fact = factAt(graphAt(graph, { knownBy }), id, asOf);
    if (fact) return { fact, entities: namedBy(graph, [fact]) };
    throw new PrecedentError(
      'not_found',
      `nothing was known of the fact "${id}" at that time`,
      'Ask without asOf and knownBy, or for a later date.',
    );
  },
});

/** What was over by then stays: answers of that time speak of it too. */
function factAt(graph: PrecedentGraph, id: string, asOf: string | undefined): Fact | null {
  const fact = graph.hasEdge(id) ? graph.getEdgeAttributes(id) : null;
  if (!fact || asOf === undefined) return fact;
  return restrictFact(fact, (claim) => hasBegun(claim, claim.article, asOf));
}
