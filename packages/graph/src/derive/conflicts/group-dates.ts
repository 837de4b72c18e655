import type { SourcedClaim } from '@precedent/model';
import { compareStrings } from '@precedent/model';

/** A claim with the date that it gives for an event. */
export interface DatedClaim {
  date: string;
  claim: SourcedClaim;
}

/** Claims that can mean the same day, with its most precise form. */
export interface DateGroup {
  date: string;
  claims: SourcedClaim[];
}

/**
 * The distinct dates of claims, in order. A date that includes others, such as the year of a day, isn't a
 * group; its claims support each of those.
 */
export function groupDates(dated: readonly DatedClaim[]): DateGroup[] {
  const dates = [...new Set(dated.map(({ date }) => date))].sort(compareStrings);
  const precise = dates.filter((date) => !dates.some((other) => other !== date && other.startsWith(date)));
  return precise.map((date) => ({
    date,
    claims: dated.filter((it) => date.startsWith(it.date)).map(({ claim }) => claim),
  }));
}
