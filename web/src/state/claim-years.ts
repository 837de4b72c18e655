import type { GraphData } from '@precedent/model';
import type { DateRange } from './date-range.ts';
import { earliest } from './days.ts';

/** The claims of a span of years. */
export interface YearBar {
  /** The first year. */
  year: number;
  /** How many years. */
  years: number;
  claims: number;
  /** Where it begins and how wide it is, as shares of the whole range. */
  start: number;
  width: number;
}

/** More bars than this are too narrow to be seen. */
const MOST_BARS = 60;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** How many claims begin to be valid, or else were published, in each span of a date range. */
export function countClaims({ facts }: GraphData, { min, max }: DateRange): YearBar[] {
  const [first, last] = [Number(min.slice(0, 4)), Number(max.slice(0, 4))];
  const years = STEPS.find((step) => (last - first) / step < MOST_BARS) ?? 200;
  const counts = new Map<number, number>();
  for (const { from, article } of facts.flatMap(({ claims }) => claims)) {
    const date = from ?? article.publishedAt;
    const year = date === null ? Number.NaN : Number(date.slice(0, 4));
    if (year < first || year > last || Number.isNaN(year)) continue;
    const start = first + Math.floor((year - first) / years) * years;
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const [from, to] = [earliest(min), earliest(max)];
  const share = (year: number) =>
    Math.min(1, Math.max(0, (earliest(String(year).padStart(4, '0')) - from) / Math.max(1, to - from)));
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([year, claims]) => {
      const start = share(year);
      return { year, years, claims, start, width: share(year + years) - start };
    });
}

/** The day on which the playing axis goes on after `day`: the next year with claims; null after the last. */
export function nextStop(bars: readonly YearBar[], day: string | null): string | null {
  const year = day === null ? Number.NEGATIVE_INFINITY : Number(day.slice(0, 4));
  const next = bars.find((bar) => bar.year + bar.years - 1 > year);
  return next ? `${String(next.year + next.years - 1).padStart(4, '0')}-12-31` : null;
}
