import { daysBetween, earliestDay, latestDay, type Succession, type Tenure } from '@precedent/model';

/**
 * The vacancy between two tenures, from the day one holder left to the day the next took over. Null if they
 * meet (on the same or the next day) or overlap, or if the dates are too coarse: 2001 and 2002 may meet,
 * 2001 and 2003 can't.
 */
export function gapBetween(predecessor: Tenure, successor: Tenure): Succession['gap'] {
  const [from, to] = [predecessor.to, successor.from];
  if (from === null || to === null) return null;
  return daysBetween(latestDay(from), earliestDay(to)) > 1 ? { from, to } : null;
}

/**
 * The period in which both held the office; null if there is none or the dates are too coarse. Lists differ by a day in
 * which of the two they give the day of the handover.
 */
export function overlapOf(predecessor: Tenure, successor: Tenure): Succession['overlap'] {
  const [from, end] = [successor.from, predecessor.to];
  if (from === null || end === null || !isLonger(latestDay(from), earliestDay(end))) return null;
  const to = successor.to !== null && latestDay(successor.to) < earliestDay(end) ? successor.to : end;
  return { from, to };
}

/** Whether two days are further apart than a handover. */
export function isLonger(from: string, to: string): boolean {
  return daysBetween(from, to) > 1;
}
