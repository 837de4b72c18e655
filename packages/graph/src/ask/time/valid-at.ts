import { type Claim, earliestDay, type Fact, latestDay, type SourcedClaim } from '@precedent/model';
import { restrictFact } from '../../build/facts/summarise-claims.ts';

/**
 * A fact on a date: without the claims that begin later; null if the fact was over by then. An event, such
 * as a meeting, stays from then on.
 *
 * @param asOf an ISO date or its beginning.
 */
export function validAt(fact: Fact, asOf: string): Fact | null {
  const isOver = fact.to !== null && fact.to !== fact.from && latestDay(fact.to) < earliestDay(asOf);
  return isOver ? null : restrictFact(fact, (claim) => hasBegun(claim, claim.article, asOf));
}

/** Whether what a claim says had begun. A claim without dates is about the day its article was published. */
export function hasBegun(
  { from, to }: Pick<Claim, 'from' | 'to'>,
  { kind, publishedAt }: Pick<SourcedClaim['article'], 'kind' | 'publishedAt'>,
  asOf: string,
): boolean {
  const reported = kind === 'news' ? publishedAt : null;
  const begin = from ?? (to === null ? reported : null);
  return begin === null || earliestDay(begin) <= latestDay(asOf);
}
