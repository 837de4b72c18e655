import type { GraphData } from '@precedent/model';
import { earliest, latest, toIsoDay } from './days.ts';

export interface DateRange {
  /** ISO dates. */
  min: string;
  max: string;
}

/** The range of the dates in the claims of `data`, including `now`; null if they have none. */
export function rangeOf(data: GraphData, now: string): DateRange | null {
  const days = data.facts.flatMap(({ from, to }) => [
    ...(from === null ? [] : [earliest(from)]),
    ...(to === null ? [] : [latest(to)]),
  ]);
  if (days.length === 0) return null;
  days.push(earliest(now));
  return { min: toIsoDay(Math.min(...days)), max: toIsoDay(Math.max(...days)) };
}
