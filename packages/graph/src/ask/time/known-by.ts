import { type Article, earliestDay, LoadedLater, latestDay, type SourcedClaim } from '@precedent/model';

/**
 * The claim as it was known on the last day of `date`; null if it wasn't known then.
 *
 * News is known from its date of publication; without one it is never included. A row of a facts file has
 * no report date, because it was written down afterwards: it counts as known from the date it is about.
 * Its end and the date of its citation are left out if they are still to come.
 */
export function knownBy(claim: SourcedClaim, date: string): SourcedClaim | null {
  const limit = latestDay(date);
  if (claim.article.kind === 'news') return isPublishedBy(claim.article, date) ? claim : null;
  const begin = claim.from ?? claim.to;
  if (begin !== null && earliestDay(begin) > limit) return null;
  const isCitedLater = claim.asOf !== undefined && earliestDay(claim.asOf) > limit;
  const isOpen = claim.to !== null && earliestDay(claim.to) > limit;
  if (!isCitedLater && !isOpen) return claim;
  return changeClaim(claim, { ...(isCitedLater && { asOf: undefined }), ...(isOpen && { to: null }) });
}

/** What comes without all of its parts is changed without them. */
function changeClaim(claim: SourcedClaim, changes: Partial<Record<'asOf' | 'to', unknown>>): SourcedClaim {
  if (!(claim instanceof LoadedLater)) return Object.assign({ ...claim }, changes);
  return Object.create(
    claim,
    Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, { value, enumerable: true }])),
  );
}

/** Whether an article had been published by the last day of `date`: one from "2024" only by the end of 2024. */
export function isPublishedBy({ publishedAt }: Pick<Article, 'publishedAt'>, date: string): boolean {
  return publishedAt !== null && latestDay(publishedAt) <= latestDay(date);
}
