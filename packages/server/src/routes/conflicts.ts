import { operations } from '@precedent/api';
import { type ConflictList, type GraphView, graphAt, listConflicts as listAll } from '@precedent/graph';
import { type Conflict, type PageQuery, placeOf, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listConflicts = defineRoute(operations.listConflicts, async (parts, { query }) => {
  const { kind = null, entity = null, limit, cursor, ...time } = query;
  // After the first page a page more, in which the cursor is found if contradictions were found meanwhile.
  const most = placeOf(cursor) + (cursor === undefined ? 1 : 2) * limit + 1;
  const show = (whole: GraphView) => {
    const graph = graphAt(whole, time);
    const list = listAll(graph, parts.reference, { kind, entity, most });
    return list && pageOf(graph, list, { limit, cursor });
  };
  const isTimed = time.asOf !== undefined || time.knownBy !== undefined;
  // Of a whole graph, nothing is still to be derived.
  return isTimed && entity === null ? show(await parts.graph())! : parts.askList(show);
});

function pageOf(graph: GraphView, { listed, total, describe }: ConflictList, query: PageQuery) {
  const { items, ...page } = takePage(listed, query, ({ id }) => id, total);
  return { ...withNames(graph, describe(items)), ...page };
}

function withNames(graph: GraphView, conflicts: Conflict[]) {
  const entities = entitiesOf(
    graph,
    conflicts.flatMap((conflict) => conflict.entities),
    conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
  );
  return { conflicts, entities };
}
