import { earliestDay, latestDay, type SourcedClaim } from '@precedent/model';
import type { QuestionTime } from '../grammar/read-time.ts';

/**
 * Whether a claim is about the time asked about. A claim without dates is about the day its article was
 * published; a row of a facts file without dates holds at any time.
 */
export function isInTime(claim: SourcedClaim, time: QuestionTime | null, asOf: string | null): boolean {
  const reported = claim.article.kind === 'news' ? claim.article.publishedAt : null;
  const begin = claim.from ?? (claim.to === null ? reported : null);
  const end = claim.to ?? (claim.from === null ? reported : null);
  const limit = time?.kind === 'as-of' ? time.date : asOf;
  if (limit !== null && begin !== null && earliestDay(begin) > latestDay(limit)) return false;
  if (time === null || time.kind === 'as-of') return true;
  if (time.kind === 'began') return begin !== null && meets(begin, time.date);
  return (
    (begin === null || earliestDay(begin) <= latestDay(time.date)) &&
    (end === null || latestDay(end) >= earliestDay(time.date))
  );
}

/** Whether two dates can mean the same day: 2010 and 2010-10-14. */
export function meets(a: string, b: string): boolean {
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a);
}
