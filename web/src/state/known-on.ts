import type { Fact, SourcedClaim } from '@precedent/model';

/** Years before its only date, its end, in which something may have been so. */
const LONGEST = 10;

/**
 * Whether something is known to be so on a day that it isn't over by: since it had begun or been reported, or because it
 * ended soon after. Null if nothing has a date.
 */
export function isKnownOn({ claims }: Pick<Fact, 'claims'>, day: string): boolean | null {
  const known = claims.map((claim) => isClaimedOn(claim, day)).filter((one) => one !== null);
  return known.length === 0 ? null : known.includes(true);
}

function isClaimedOn({ from, to, article }: SourcedClaim, day: string): boolean | null {
  if (from !== null) return true;
  if (to !== null) return yearOf(to) - yearOf(day) <= LONGEST;
  return article.kind === 'news' && article.publishedAt !== null ? true : null;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
