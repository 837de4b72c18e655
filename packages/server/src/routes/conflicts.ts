import { operations } from '@precedent/api';
import {
  type ConflictList,
  conflictsAbout,
  conflictsOf,
  type GraphView,
  graphAt,
  listConflicts as listAll,
} from '@precedent/graph';
import { type Conflict, type PageQuery, placeOf, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listConflicts = defineRoute(operations.listConflicts, async (parts, { query }) => {
  const { kind = null, entity, limit, cursor, ...time } = query;
  const { ask, askList, reference } = parts;
  const page = { limit, cursor };
  const show = (graph: GraphView, all: readonly Conflict[]) =>
    pageOf(
      graph,
      all.filter((conflict) => kind === null || conflict.kind === kind),
      page,
    );
  if (entity !== undefined)
    return ask((whole) => {
      const graph = graphAt(whole, time);
      return show(graph, conflictsAbout(graph, reference, entity));
    });
  if (time.asOf !== undefined || time.knownBy !== undefined) {
    const graph = graphAt(await parts.graph(), time);
    return show(graph, conflictsOf(graph, reference));
  }
  // After the first page a page more, in which the cursor is found if contradictions were found meanwhile.
  const most = placeOf(cursor) + (cursor === undefined ? 1 : 2) * limit + 1;
  return askList((graph) => {
    const list = listAll(graph, reference, { kind, most });
    return list && pageOfList(graph, list, page);
  });
});

function pageOf(graph: GraphView, all: readonly Conflict[], query: PageQuery) {
  const { items, ...page } = takePage(all, query, ({ id }) => id);
  return { ...withNames(graph, items), ...page };
}

function pageOfList(graph: GraphView, { listed, total, describe }: ConflictList, query: PageQuery) {
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
