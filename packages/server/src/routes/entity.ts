import { operations } from '@precedent/api';
import { factIdsOf, graphAt, mapTogether } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const getEntity = defineRoute(operations.getEntity, async (parts, { params, query }) => {
  return parts.ask((whole) => {
    const entity = findEntity(whole, params.id);
    const graph = graphAt(whole, query);
    const edges = graph.hasNode(entity.id) ? factIdsOf(graph, entity.id) : [];
    const { items, ...page } = takePage(edges, query, (id) => id);
    const facts = mapTogether(items, (id) => graph.getEdgeAttributes(id));
    return { entity, facts, entities: namedBy(graph, facts), ...page };
  });
});
