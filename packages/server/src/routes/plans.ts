import { operations } from '@precedent/api';
import { type GraphView, graphAt, plansOf, plansWith } from '@precedent/graph';
import { type PageQuery, type Plan, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listPlans = defineRoute(operations.listPlans, async (parts, { query }) => {
  const { status, fact, limit, cursor, asOf, knownBy } = query;
  const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
  const show = (graph: GraphView, all: readonly Plan[]) =>
    pageOf(
      graph,
      all.filter((plan) => status === undefined || plan.status === status),
      { limit, cursor },
    );
  if (fact !== undefined)
    return parts.ask((whole) => {
      const graph = graphAt(whole, { knownBy });
      return show(graph, plansWith(graph, parts.reference, day, fact));
    });
  const graph = graphAt(await parts.graph(), { knownBy });
  return show(graph, plansOf(graph, parts.reference, day));
});

function pageOf(graph: GraphView, all: readonly Plan[], query: PageQuery) {
  const { items: plans, ...page } = takePage(all, query, ({ id }) => id);
  const named = entitiesOf(
    graph,
    plans.flatMap(({ entities }) => entities),
    plans.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)),
  );
  return { plans, entities: named, ...page };
}
