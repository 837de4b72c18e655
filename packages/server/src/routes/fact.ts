import { operations } from '@precedent/api';
import { claimKey, type GraphView, graphAt, hasBegun, restrictFact } from '@precedent/graph';
import { type Fact, type PageQuery, PrecedentError, type QueryScope, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const getFact = defineRoute(operations.getFact, async (parts, { params: { id }, query }) => {
  return parts.ask((graph) => findFact(graph, id, query));
});

function findFact(
  graph: GraphView,
  id: string,
  { asOf, knownBy, uncertain, ...page }: QueryScope & PageQuery,
) {
  if (!graph.hasEdge(id))
    throw new PrecedentError('not_found', `no fact has the id "${id}"`, 'Use an id from /api/graph.');
  const fact = factAt(graphAt(graph, { knownBy, uncertain }), id, asOf);
  if (fact) return withPage(graph, fact, page);
  if (!uncertain && factAt(graphAt(graph, { knownBy, uncertain: true }), id, asOf))
    throw new PrecedentError(
      'not_found',
      `the fact "${id}" has only uncertain claims`,
      'Ask with uncertain=true.',
    );
  throw new PrecedentError(
    'not_found',
    `the fact "${id}" was not known at that time`,
    'Ask without asOf and knownBy, or for a later date.',
  );
}

function withPage(graph: GraphView, fact: Fact, page: PageQuery) {
  const { items, ...rest } = takePage(fact.claims, page, claimKey);
  const shown = { ...fact, claims: items };
  return { fact: shown, entities: namedBy(graph, [shown]), ...rest };
}

/** Keeps facts that had ended by then: answers as of that time refer to them too. */
function factAt(graph: GraphView, id: string, asOf: string | null | undefined): Fact | null {
  const fact = graph.hasEdge(id) ? graph.getEdgeAttributes(id) : null;
  if (!fact || asOf == null) return fact;
  return restrictFact(fact, (claim) => hasBegun(claim, claim.article, asOf));
}
