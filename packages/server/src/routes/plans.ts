import { operations } from '@precedent/api';
import { graphAt, plansOf } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listPlans = defineRoute(operations.listPlans, async (parts, { query }) => {
  const { status, fact, limit, cursor, asOf, knownBy } = query;
  const graph = graphAt(await parts.graph(), { knownBy });
  const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
  const all = plansOf(graph, parts.reference, day).filter(
    (plan) =>
      (status === undefined || plan.status === status) && (fact === undefined || plan.facts.includes(fact)),
  );
  const { items: plans, ...page } = takePage(all, { limit, cursor }, ({ id }) => id);
  const named = entitiesOf(
    graph,
    plans.flatMap(({ entities }) => entities),
    plans.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)),
  );
  return { plans, entities: named, ...page };
});
