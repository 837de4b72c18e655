import { daysBetween, earliestDay, latestDay, type Succession, type Tenure } from '@precedent/model';

/**
 * The vacancy between two tenures: from the day that one left to the day that the next took over.
 * Null where they meet (the same day or the next), overlap, or where the dates are too coarse to tell:
 * 2001 and 2002 may meet, 2001 and 2003 can't.
 */
export function gapBetween(predecessor: Tenure, successor: Tenure): Succession['gap'] {
  const [from, to] = [predecessor.to, successor.from];
  if (from === null || to === null) return null;
  return daysBetween(latestDay(from), earliestDay(to)) > 1 ? { from, to } : null;
}

/** The stretch that both held the office; null where there is none or the dates don't tell. */
export function overlapOf(predecessor: Tenure, successor: Tenure): Succession['overlap'] {
  const [from, end] = [successor.from, predecessor.to];
  if (from === null || end === null || earliestDay(end) <= latestDay(from)) return null;
  const to = successor.to !== null && latestDay(successor.to) < earliestDay(end) ? successor.to : end;
  return { from, to };
}
