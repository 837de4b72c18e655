import { operations } from '@precedent/api';
import { bestFactsOf, briefFacts, graphAt } from '@precedent/graph';
import { placeOf, takePage } from '@precedent/model';
import { claimsOfEach, ROOM_OF_DOSSIER } from '../best-claims.ts';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const getEntity = defineRoute(operations.getEntity, async (parts, { params, query }) => {
  return parts.ask((whole) => {
    const entity = findEntity(whole, params.id);
    const graph = graphAt(whole, query);
    // After the first page a page more, in which the cursor is found if facts were added meanwhile.
    const pages = query.cursor === undefined ? 1 : 2;
    const most = placeOf(query.cursor) + pages * query.limit + 1;
    const { ids, total } = graph.hasNode(entity.id)
      ? bestFactsOf(graph, entity.id, most)
      : { ids: [], total: 0 };
    const { items, ...page } = takePage(ids, query, (id) => id, total);
    const shown = briefFacts(graph, items, claimsOfEach(items.length, ROOM_OF_DOSSIER));
    return { entity, facts: shown, entities: namedBy(graph, shown), ...page };
  });
});
