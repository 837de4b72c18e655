import { operations } from '@precedent/api';
import { conflictsOf, graphAt } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listConflicts = defineRoute(operations.listConflicts, async (parts, { query }) => {
  const { kind, entity, limit, cursor, ...time } = query;
  const graph = graphAt(await parts.graph(), time);
  const all = conflictsOf(graph, parts.reference).filter(
    (conflict) =>
      (kind === undefined || conflict.kind === kind) &&
      (entity === undefined || conflict.entities.includes(entity)),
  );
  const { items: conflicts, ...page } = takePage(all, { limit, cursor }, ({ id }) => id);
  const named = entitiesOf(
    graph,
    conflicts.flatMap(({ entities }) => entities),
    conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
  );
  return { conflicts, entities: named, ...page };
});
