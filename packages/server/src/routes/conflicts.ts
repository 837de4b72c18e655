import { operations } from '@precedent/api';
import { conflictsAbout, conflictsOf, type GraphView, graphAt } from '@precedent/graph';
import { type Conflict, type PageQuery, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listConflicts = defineRoute(operations.listConflicts, async (parts, { query }) => {
  const { kind, entity, limit, cursor, ...time } = query;
  const show = (graph: GraphView, all: readonly Conflict[]) =>
    pageOf(
      graph,
      all.filter((conflict) => kind === undefined || conflict.kind === kind),
      { limit, cursor },
    );
  if (entity !== undefined)
    return parts.ask((whole) => {
      const graph = graphAt(whole, time);
      return show(graph, conflictsAbout(graph, parts.reference, entity));
    });
  const graph = graphAt(await parts.graph(), time);
  return show(graph, conflictsOf(graph, parts.reference));
});

function pageOf(graph: GraphView, all: readonly Conflict[], query: PageQuery) {
  const { items: conflicts, ...page } = takePage(all, query, ({ id }) => id);
  const named = entitiesOf(
    graph,
    conflicts.flatMap(({ entities }) => entities),
    conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
  );
  return { conflicts, entities: named, ...page };
}
