import { addMonths, compareStrings, latestDay, type Plan } from '@precedent/model';

/** Months after which nobody expects to hear any more of a plan that nothing followed. */
const STALE = 12;

const ORDER = ['due', 'ahead', 'cancelled', 'confirmed', 'stale'] as const;
type Place = (typeof ORDER)[number];

/** What a plan is ordered by. */
export interface PlanInOrder extends Pick<Plan, 'id' | 'status' | 'date'> {
  /** When its last step was reported. */
  heard: string | null;
}

/**
 * What is overdue first, then what is ahead, by date; then what was called off or happened, and at the end what nothing
 * followed for a year. Of what is over the latest comes first.
 */
export function orderPlans<Item>(
  plans: readonly Item[],
  limit: string,
  describe: (plan: Item) => PlanInOrder,
): Item[] {
  return plans
    .map((plan) => {
      const { id, ...rest } = describe(plan);
      const place = placeOf(rest, limit);
      return { plan, id, place, day: rest.date ?? (place === 'ahead' ? null : rest.heard) };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.place) - ORDER.indexOf(b.place) ||
        (a.place === 'ahead' ? 1 : -1) * compareStrings(a.day ?? '9999', b.day ?? '9999') ||
        compareStrings(a.id, b.id),
    )
    .map(({ plan }) => plan);
}

function placeOf({ status, date, heard }: Omit<PlanInOrder, 'id'>, limit: string): Place {
  if (status === 'cancelled' || status === 'confirmed') return status;
  const since = date ?? heard;
  return since !== null && addMonths(latestDay(since), STALE) < limit.slice(0, 7) ? 'stale' : status;
}
