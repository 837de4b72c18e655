import { addMonths, compareStrings, latestDay, type Plan } from '@precedent/model';

/** Months after which nobody expects to hear any more of a plan that nothing followed. */
const STALE = 12;

const ORDER = ['due', 'ahead', 'cancelled', 'confirmed', 'stale'] as const;
type Place = (typeof ORDER)[number];

/**
 * What is overdue first, then what is ahead, by date; then what was called off or happened, and at the end what nothing
 * followed for a year. Of what is over the latest comes first.
 */
export function orderPlans(plans: readonly Plan[], limit: string): Plan[] {
  return plans
    .map((plan) => {
      const place = placeOf(plan, limit);
      return { plan, place, day: plan.date ?? (place === 'ahead' ? null : lastHeard(plan)) };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.place) - ORDER.indexOf(b.place) ||
        (a.place === 'ahead' ? 1 : -1) * compareStrings(a.day ?? '9999', b.day ?? '9999') ||
        compareStrings(a.plan.id, b.plan.id),
    )
    .map(({ plan }) => plan);
}

function placeOf(plan: Plan, limit: string): Place {
  if (plan.status === 'cancelled' || plan.status === 'confirmed') return plan.status;
  const since = plan.date ?? lastHeard(plan);
  return since !== null && addMonths(latestDay(since), STALE) < limit.slice(0, 7) ? 'stale' : plan.status;
}

function lastHeard({ steps }: Plan): string | null {
  return steps.at(-1)!.reported;
}
