import {
  compareStrings,
  daysBetween,
  earliestDay,
  lastDay,
  latestDay,
  type SourcedClaim,
  type Tenure,
  type TenureStatus,
} from '@precedent/model';
import { claimKey, uniteClaims } from '../../build/facts/order-claims.ts';
import type { Observation } from '../observations/observation.ts';
import { CLOSE_TERMS_DAYS } from './group-observations.ts';

/**
 * Combines what is said about one tenure. Dates that disagree are weighed, and every claim is kept.
 *
 * @param next the day on which the next holder of an office with one seat is said to have begun; null if unknown.
 */
export function settleTenure(
  office: string,
  observations: readonly Observation[],
  next: string | null = null,
): Tenure {
  const established = isEstablished(observations);
  const from = pickFrom(observations);
  const to = pickTo(observations, from, next);
  return {
    person: observations[0]!.person,
    office,
    from,
    to,
    status: pickStatus(observations, established),
    established,
    overBy: null,
    asOf: to === null ? lastListed(observations) : null,
    claims: uniteClaims(observations.map(({ claim }) => claim)),
  };
}

/** The date of the latest source that lists the person in office without an end. */
function lastListed(observations: readonly Observation[]): string | null {
  const open = observations.filter(({ says, to }) => says === 'held' && to === null);
  return lastDay(open.map(({ claim }) => claim.asOf).filter((day) => day !== undefined));
}

/** An appointment counts as taking office unless a claim still calls the tenure planned. */
function isEstablished(observations: readonly Observation[]): boolean {
  if (observations.some(({ says }) => says === 'held')) return true;
  return observations.every(({ says }) => says === 'chosen');
}

interface WeighedDate {
  date: string;
  weight: number;
}

function pickFrom(observations: readonly Observation[]): string | null {
  const curated = curatedDates(observations, 'from');
  if (curated.length > 0) return extreme(curated, (a, b) => earliestDay(a) < earliestDay(b));
  const isBefore = (a: string, b: string) => earliestDay(a) < earliestDay(b);
  const stated = weigh(observations, ({ from }) => from);
  if (stated.length === 0)
    return heaviest(
      weigh(observations, ({ appointedOn }) => appointedOn),
      isBefore,
    );
  return heaviest(
    stated.filter(({ date, weight }) => weight > weightBefore(observations, date)),
    isBefore,
  );
}

/** The evidence against a beginning: reports from long before that show the person in office. */
function weightBefore(observations: readonly Observation[], date: string): number {
  const earlier = observations.filter(
    ({ heldOn }) => heldOn !== null && daysBetween(heldOn, earliestDay(date)) > CLOSE_TERMS_DAYS,
  );
  return earlier.reduce((sum, { claim }) => sum + claim.confidence, 0);
}

/** The evidence against an end: other reports from soon after that show the person still in office. */
function weightAfter(observations: readonly Observation[], date: string): number {
  const saying = new Set(observations.flatMap(({ to, claim }) => (to === date ? [claim.article.id] : [])));
  const later = observations.filter(({ heldOn, claim }) => {
    const days = heldOn === null ? 0 : daysBetween(latestDay(date), heldOn);
    return days > 0 && days <= CLOSE_TERMS_DAYS && !saying.has(claim.article.id);
  });
  return later.reduce((sum, { claim }) => sum + claim.confidence, 0);
}

function pickTo(
  observations: readonly Observation[],
  from: string | null,
  next: string | null,
): string | null {
  const isAfterBegin = (date: string) => from === null || latestDay(date) >= earliestDay(from);
  const curated = curatedDates(observations, 'to').filter(isAfterBegin);
  if (curated.length > 0 && !isOpenInFacts(observations))
    return extreme(curated, (a, b) => latestDay(a) > latestDay(b));
  const weighed = weigh(observations, ({ to }) => to).filter(
    ({ date, weight }) => isAfterBegin(date) && weight > weightAfter(observations, date),
  );
  const inTime = weighed.filter(
    ({ date }) => next === null || daysBetween(next, earliestDay(date)) <= CLOSE_TERMS_DAYS,
  );
  return heaviest(inTime.length > 0 ? inTime : weighed, (a, b) => latestDay(a) > latestDay(b));
}

/** Dates from facts files. Somebody checked them, so they outrank dates in articles. */
function curatedDates(observations: readonly Observation[], side: 'from' | 'to'): string[] {
  return observations
    .filter(({ claim }) => claim.article.kind === 'facts')
    .map((observation) => observation[side])
    .filter((date) => date !== null);
}

/** Whether the last term in the facts files has no end. */
function isOpenInFacts(observations: readonly Observation[]): boolean {
  const terms = observations.filter(({ claim, from }) => claim.article.kind === 'facts' && from !== null);
  const last = terms.sort((a, b) => compareStrings(earliestDay(a.from!), earliestDay(b.from!))).at(-1);
  return last !== undefined && last.to === null;
}

/** Each date with the weight of the claims that give it. A claim with a year supports every day in it. */
function weigh(
  observations: readonly Observation[],
  dateOf: (it: Observation) => string | null,
): WeighedDate[] {
  const given = latestWord(observations, dateOf)
    .map(({ date, claim }) => ({ date, key: claimKey(claim), weight: claim.confidence }))
    .sort((a, b) => compareStrings(a.key, b.key));
  const dates = [...new Set(given.map(({ date }) => date))];
  return dates.map((date) => ({
    date,
    weight: given.reduce((sum, it) => (date.startsWith(it.date) ? sum + it.weight : sum), 0),
  }));
}

interface DatedClaim {
  date: string;
  claim: SourcedClaim;
}

/**
 * The claims whose dates count: those that report something as done, or else the latest plans and all that
 * agree with them, or else allegations.
 */
function latestWord(
  observations: readonly Observation[],
  dateOf: (it: Observation) => string | null,
): DatedClaim[] {
  const dated = observations.flatMap((it) => {
    const date = dateOf(it);
    return date === null ? [] : [{ date, claim: it.claim }];
  });
  const done = dated.filter(({ claim }) => claim.modality === 'asserted');
  if (done.length > 0) return done;
  const plans = dated.filter(({ claim }) => claim.modality === 'planned');
  if (plans.length === 0) return dated;
  const reported = ({ claim }: DatedClaim) => claim.article.publishedAt ?? '';
  const last = plans.map(reported).sort(compareStrings).at(-1)!;
  const latest = plans.filter((plan) => reported(plan) === last);
  return plans.filter(({ date }) =>
    latest.some((plan) => date.startsWith(plan.date) || plan.date.startsWith(date)),
  );
}

function heaviest(dates: readonly WeighedDate[], isBefore: (a: string, b: string) => boolean): string | null {
  let best: WeighedDate | null = null;
  for (const it of dates) {
    if (
      best === null ||
      it.weight > best.weight ||
      (it.weight === best.weight && wins(it.date, best.date, isBefore))
    )
      best = it;
  }
  return best?.date ?? null;
}

function extreme(dates: readonly string[], isBefore: (a: string, b: string) => boolean): string | null {
  return dates.reduce<string | null>(
    (best, date) => (best === null || wins(date, best, isBefore) ? date : best),
    null,
  );
}

/** Of two dates that agree the more precise one wins, otherwise the one that `isBefore` prefers. */
function wins(date: string, best: string, isBefore: (a: string, b: string) => boolean): boolean {
  if (date.startsWith(best)) return date.length > best.length;
  return !best.startsWith(date) && isBefore(date, best);
}

/** The latest reported status; `acting` only if no claim says that the person was more than that. */
function pickStatus(observations: readonly Observation[], established: boolean): TenureStatus | null {
  const telling = observations.filter(
    ({ says, role }) => role === 'holds' && !(established && says === 'expected'),
  );
  if (telling.length > 0 && telling.every(({ status }) => status === 'acting')) return 'acting';
  const reported = telling
    .filter(({ status }) => status !== null && status !== 'acting')
    .sort((a, b) => compareStrings(reportKey(a), reportKey(b)));
  return reported.at(-1)?.status ?? null;
}

function reportKey({ claim }: Observation): string {
  return `${claim.article.publishedAt ?? ''} ${claimKey(claim)}`;
}
