import { restrictFact } from '@precedent/graph';
import { earliestDay, type Fact, latestDay, type SourcedClaim } from '@precedent/model';

/**
 * A fact as it stood on a date: without the claims that begin later, and not at all where its stretch
 * was over. What happened at one time (a meeting) stays from then on.
 *
 * @param asOf an ISO date or its beginning; null for all time.
 */
export function restrictToDate(fact: Fact, asOf: string | null): Fact | null {
  if (asOf === null) return fact;
  const isOver = fact.to !== null && fact.to !== fact.from && latestDay(fact.to) < earliestDay(asOf);
  return isOver ? null : restrictFact(fact, (claim) => hasBegun(claim, asOf));
}

/** News without a date of its own speaks of the day of its article. */
function hasBegun(claim: SourcedClaim, asOf: string): boolean {
  const reported = claim.article.kind === 'news' ? claim.article.publishedAt : null;
  const begin = claim.from ?? (claim.to === null ? reported : null);
  return begin === null || earliestDay(begin) <= latestDay(asOf);
}
