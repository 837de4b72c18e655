import { type ListedPlan, latestDay, type Plan, PrecedentError, type Reference } from '@precedent/model';
import { orderPlans } from '../../derive/plans/order-plans.ts';
import { plansIn, plansOf, statusOn } from '../../derive/plans/plans-of.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** Plans in the order of `plansOf`, without what they say. */
export interface PlanList {
  listed: PlanAsOf[];
  /** What some of them say. */
  describe(listed: readonly PlanAsOf[]): Plan[];
}

export type PlanAsOf = Pick<Plan, 'id' | 'status'>;

/** Matters that are looked at because something of their plans is reported later than the day asked about. */
const MOST_LATER = 100;

/**
 * Everything that certain claims of a graph announce, as of a day; null if an archive does not list it, or if much of it was
 * reported later than that day.
 */
export function listPlans(graph: GraphView, reference: Reference, asOf: string): PlanList | null {
  if (isWhole(graph)) {
    const listed = plansOf(graph, reference, asOf);
    return { listed, describe: (plans) => plans as Plan[] };
  }
  const kept = asPartial(graph).plansListed();
  return kept && listKept(graph, reference, asOf, kept);
}

function listKept(
  graph: GraphView,
  reference: Reference,
  asOf: string,
  kept: readonly ListedPlan[],
): PlanList | null {
  const day = latestDay(asOf);
  const isLater = ({ latest }: ListedPlan) => latest !== null && latest > day;
  const open = new Set(kept.filter(isLater).map(({ matter }) => matter));
  if (open.size > MOST_LATER) return null;
  const later = mapTogether(open, (matter) => plansIn(graph, reference, asOf, matter)).flat();
  const settled = kept.filter(({ matter }) => !open.has(matter));
  const known = new Map(later.map((plan) => [plan.id, plan]));
  const byId = new Map(settled.map((plan) => [plan.id, plan]));
  const listed = orderPlans(
    [
      ...later.map((plan) => ({ ...plan, heard: plan.steps.at(-1)!.reported })),
      ...settled.map((plan) => ({ ...plan, status: statusOn(plan, day) })),
    ],
    day,
    (plan) => plan,
  );
  return {
    listed,
    describe(wanted) {
      const matters = new Set(wanted.flatMap(({ id }) => byId.get(id)?.matter ?? []));
      for (const plan of mapTogether(matters, (matter) => plansIn(graph, reference, asOf, matter)).flat())
        known.set(plan.id, plan);
      return wanted.map(({ id }) => known.get(id) ?? fail(id));
    },
  };
}

function fail(id: string): never {
  throw new PrecedentError(
    'archive_corrupt',
    `the archive lists the plan ${id}, which its claims do not give`,
    'The list is made again.',
  );
}
