import type { GraphData } from '@precedent/model';
import { earliest, latest, toIsoDay } from './days.ts';

export interface DateRange {
  /** ISO days. */
  min: string;
  max: string;
}

/** The days that the claims of `data` speak of, `now` included; null where they name none. */
export function rangeOf(data: GraphData, now: string): DateRange | null {
  const days = data.facts.flatMap(({ from, to }) => [
    ...(from === null ? [] : [earliest(from)]),
    ...(to === null ? [] : [latest(to)]),
  ]);
  if (days.length === 0) return null;
  days.push(earliest(now));
  return { min: toIsoDay(Math.min(...days)), max: toIsoDay(Math.max(...days)) };
}
