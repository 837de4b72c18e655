import { earliestDay, latestDay, type SourcedClaim } from '@precedent/model';

/** When something has to have been so; null leaves a side open. */
export interface Span {
  from: string | null;
  to: string | null;
  /** Leaves out what began later. */
  asOf: string | null;
}

export const ANY_TIME: Span = { from: null, to: null, asOf: null };

/**
 * Whether a claim is about the time asked about. A claim without dates is about the day its article was
 * published; a row of a facts file without dates holds at any time.
 */
export function isInTime(claim: SourcedClaim, { from, to, asOf }: Span): boolean {
  const reported = claim.article.kind === 'news' ? claim.article.publishedAt : null;
  const begin = claim.from ?? (claim.to === null ? reported : null);
  const end = claim.to ?? (claim.from === null ? reported : null);
  if (asOf !== null && begin !== null && earliestDay(begin) > latestDay(asOf)) return false;
  return meetsSpan(begin, end, { from, to });
}

/** Whether a period, open where a date is null, shares a day with a span. */
export function meetsSpan(
  begin: string | null,
  end: string | null,
  { from, to }: Pick<Span, 'from' | 'to'>,
): boolean {
  return (
    (begin === null || to === null || earliestDay(begin) <= latestDay(to)) &&
    (end === null || from === null || latestDay(end) >= earliestDay(from))
  );
}
