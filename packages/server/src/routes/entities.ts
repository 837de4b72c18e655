import { operations } from '@precedent/api';
import { findEntities as findByName, graphAt, type PrecedentGraph } from '@precedent/graph';
import { compareStrings, type Entity, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const findEntities = defineRoute(operations.findEntities, async (parts, { query }) => {
  const { q, limit, cursor, ...scope } = query;
  const show = (found: Entity[]) => {
    const { items, ...page } = takePage(found, { limit, cursor }, ({ id }) => id);
    return { entities: items, ...page };
  };
  return q === undefined
    ? show(byDegree(graphAt(await parts.graph(), scope)))
    : parts.ask((whole) => show(findByName(graphAt(whole, scope), q)));
});

/** The entities with the most facts first. */
function byDegree(graph: PrecedentGraph): Entity[] {
  return graph
    .nodes()
    .sort((a, b) => graph.degree(b) - graph.degree(a) || compareStrings(a, b))
    .map((id) => graph.getNodeAttributes(id));
}
