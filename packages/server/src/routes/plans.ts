import { operations } from '@precedent/api';
import {
  type GraphView,
  graphAt,
  listPlans as listAll,
  type PlanList,
  plansOf,
  plansWith,
} from '@precedent/graph';
import { type PageQuery, type Plan, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const listPlans = defineRoute(operations.listPlans, async (parts, { query }) => {
  const { status, fact, limit, cursor, asOf, knownBy } = query;
  const { ask, askList, reference } = parts;
  const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
  const isAsked = (plan: Pick<Plan, 'status'>) => status === undefined || plan.status === status;
  const page = { limit, cursor };
  if (fact !== undefined)
    return ask((whole) => {
      const graph = graphAt(whole, { knownBy });
      return pageOf(graph, plansWith(graph, reference, day, fact).filter(isAsked), page);
    });
  if (knownBy !== undefined) {
    const graph = graphAt(await parts.graph(), { knownBy });
    return pageOf(graph, plansOf(graph, reference, day).filter(isAsked), page);
  }
  return askList((graph) => {
    const list = listAll(graph, reference, day);
    return list && pageOfList(graph, { ...list, listed: list.listed.filter(isAsked) }, page);
  });
});

function pageOf(graph: GraphView, all: readonly Plan[], query: PageQuery) {
  const { items, ...page } = takePage(all, query, ({ id }) => id);
  return { ...withNames(graph, items), ...page };
}

function pageOfList(graph: GraphView, { listed, describe }: PlanList, query: PageQuery) {
  const { items, ...page } = takePage(listed, query, ({ id }) => id);
  return { ...withNames(graph, describe(items)), ...page };
}

function withNames(graph: GraphView, plans: Plan[]) {
  const entities = entitiesOf(
    graph,
    plans.flatMap((plan) => plan.entities),
    plans.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)),
  );
  return { plans, entities };
}
