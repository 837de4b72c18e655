import { operations } from '@precedent/api';
import { factIdsOf, graphAt, mapTogether } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { withBestClaims } from '../best-claims.ts';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

/** Of each fact, one of which may have thousands. */
const MOST_CLAIMS = 20;

export const getEntity = defineRoute(operations.getEntity, async (parts, { params, query }) => {
  return parts.ask((whole) => {
    const entity = findEntity(whole, params.id);
    const graph = graphAt(whole, query);
    const edges = graph.hasNode(entity.id) ? factIdsOf(graph, entity.id) : [];
    const { items, ...page } = takePage(edges, query, (id) => id);
    const facts = mapTogether(items, (id) => graph.getEdgeAttributes(id));
    const shown = facts.map((fact) => withBestClaims(fact, MOST_CLAIMS));
    return { entity, facts: shown, entities: namedBy(graph, shown), ...page };
  });
});
