import type { SourcedClaim } from '@precedent/model';
import { compareStrings } from '@precedent/model';

/** A claim with the date that it gives one event. */
export interface DatedClaim {
  date: string;
  claim: SourcedClaim;
}

/** Claims that can mean one day, under the most precise form of it. */
export interface DateGroup {
  date: string;
  claims: SourcedClaim[];
}

/**
 * The days that claims can mean, in their order. A year that several days lie in agrees with all of
 * them, so it makes none of its own.
 */
export function groupDates(dated: readonly DatedClaim[]): DateGroup[] {
  const dates = [...new Set(dated.map(({ date }) => date))].sort(compareStrings);
  const precise = dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date)));
  return precise.map((date) => ({
    date,
    claims: dated.filter((it) => date.startsWith(it.date)).map(({ claim }) => claim),
  }));
}
