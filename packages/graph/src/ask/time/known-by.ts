import { type Article, earliestDay, latestDay, type SourcedClaim } from '@precedent/model';

/**
 * The claim as it was known on the last day of `date`; null where nothing says that it was.
 *
 * News is known from its publication; without a date of that it is known to no date at all. A row of a
 * facts file has no day of report, for somebody wrote it down afterwards: it counts as known from the day
 * it speaks of. What was still to come is left out: its end, and the day that its citation is of.
 */
export function knownBy(claim: SourcedClaim, date: string): SourcedClaim | null {
  const limit = latestDay(date);
  if (claim.article.kind === 'news') return isPublishedBy(claim.article, date) ? claim : null;
  const begin = claim.from ?? claim.to;
  if (begin !== null && earliestDay(begin) > limit) return null;
  const isCitedLater = claim.asOf !== undefined && earliestDay(claim.asOf) > limit;
  const known = isCitedLater ? withoutAsOf(claim) : claim;
  return known.to !== null && earliestDay(known.to) > limit ? { ...known, to: null } : known;
}

function withoutAsOf({ asOf: _, ...claim }: SourcedClaim): SourcedClaim {
  return claim;
}

/** Whether an article was out on the last day of `date`: one of "2024" is only by the end of 2024. */
export function isPublishedBy({ publishedAt }: Pick<Article, 'publishedAt'>, date: string): boolean {
  return publishedAt !== null && latestDay(publishedAt) <= latestDay(date);
}
