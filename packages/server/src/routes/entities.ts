import { operations } from '@precedent/api';
import {
  findEntities as findByName,
  type GraphView,
  graphAt,
  mapTogether,
  mostNamed,
} from '@precedent/graph';
import { type PageQuery, partAround, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const findEntities = defineRoute(operations.findEntities, async (parts, { query }) => {
  const { q, limit, cursor, ...scope } = query;
  if (q !== undefined)
    return parts.ask((whole) => {
      const found = findByName(graphAt(whole, scope), q);
      const { items, ...page } = takePage(found, { limit, cursor }, ({ id }) => id);
      return { entities: items, ...page };
    });
  const isTimed = scope.asOf !== undefined || scope.knownBy !== undefined;
  const show = (whole: GraphView) => pageOfMost(graphAt(whole, scope), { limit, cursor });
  return isTimed ? show(await parts.graph()) : parts.ask(show);
});

/** The entities with the most facts first. */
function pageOfMost(graph: GraphView, query: PageQuery) {
  const part = partAround(query);
  const { ids, total } = mostNamed(graph, part);
  const { items, ...page } = takePage(ids, query, (id) => id, total.entities, part.skip);
  return { entities: mapTogether(items, (id) => graph.getNodeAttributes(id)), ...page };
}
