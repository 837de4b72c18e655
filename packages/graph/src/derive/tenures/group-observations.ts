import { compareStrings, daysBetween } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { Observation } from '../observations/observation.ts';
import {
  type Bound,
  beginOf,
  endOf,
  isCurated,
  isStretch,
  ObservedTerm,
  type Timed,
  timeOf,
} from './observed-term.ts';
import type { Rivals } from './rivals.ts';

/** Terms this close together are one tenure: a re-election, a reshuffle, or sources that differ slightly. */
export const CLOSE_TERMS_DAYS = 45;

/** The longest time between appointment and taking office; presidents-elect can wait for months. */
const LONGEST_WAIT_DAYS = 400;

/** The shortest time between two reports of a holder in which another may have come and gone. */
const SHORTEST_INTERVAL_DAYS = 90;

/** The other holders of an office. */
interface Others {
  person: string;
  /** What is said about all holders. */
  rivals: Rivals;
  /**
   * Whether the office is known to have only one holder at a time. Then even a report of another holder between two reports
   * separates them.
   */
  single: boolean;
}

/**
 * Groups what is said about one person in one office into tenures. Two terms are one tenure unless their
 * stated dates leave a gap or somebody else held the office in between.
 */
export function groupObservations(observations: readonly Observation[], others: Others): Observation[][] {
  const terms: ObservedTerm[] = [];
  const timed = observations.map(timeOf).filter((it) => it !== null);
  timed.sort(byTime);
  // Complete terms first, then those with one date, then single days: each is placed among better known ones.
  for (const it of timed.filter(({ observation }) => isStretch(observation))) {
    const last = terms.at(-1);
    if (last && !isSeparate(last, it, others)) last.add(it);
    else begin(terms, it);
  }
  const points = timed.filter(({ observation }) => !isStretch(observation));
  const bounded = points.filter(hasBound);
  // An open term of a facts file is known better than a date in the news.
  const isListed = ({ observation }: Timed) => isCurated(observation);
  for (const it of [...bounded.filter(isListed), ...bounded.filter((it) => !isListed(it))])
    placePoint(it, terms, others);
  for (const it of points) if (!hasBound(it)) placePoint(it, terms, others);
  for (const observation of observations) if (timeOf(observation) === null) placeUndated(observation, terms);
  return terms
    .sort((a, b) => compareStrings(a.begin?.day ?? '9999', b.begin?.day ?? '9999'))
    .map((term) => term.observations);
}

function begin(terms: ObservedTerm[], it: Timed): void {
  const term = new ObservedTerm();
  term.add(it);
  terms.push(term);
}

function hasBound({ observation: { from, to } }: Timed): boolean {
  return from !== null || to !== null;
}

function byTime(a: Timed, b: Timed): number {
  return (
    compareStrings(a.low, b.low) ||
    compareStrings(a.high, b.high) ||
    compareStrings(claimKey(a.observation.claim), claimKey(b.observation.claim))
  );
}

function placePoint(it: Timed, terms: ObservedTerm[], others: Others): void {
  const term = terms.find((one) => one.covers(it)) ?? appointedTo(it, terms) ?? nearestTo(it, terms, others);
  if (term) term.add(it);
  else begin(terms, it);
}

/** An appointment belongs to the next tenure that begins; until then the old holder stays. */
function appointedTo({ observation, low }: Timed, terms: readonly ObservedTerm[]): ObservedTerm | undefined {
  if (observation.appointedOn === null) return undefined;
  return terms.find((term) => {
    const wait = daysBetween(low, term.begin!.day);
    return wait >= 0 && wait <= LONGEST_WAIT_DAYS;
  });
}

function nearestTo(it: Timed, terms: readonly ObservedTerm[], others: Others): ObservedTerm | undefined {
  return [...terms]
    .sort((a, b) => distance(a, it) - distance(b, it))
    .find((term) => !isSeparate(term, it, others));
}

/** Undated claims belong to the latest tenure that had begun when they were reported. */
function placeUndated(observation: Observation, terms: ObservedTerm[]): void {
  const begun = terms.filter(
    ({ begin }) => begin === null || observation.leftBy === null || begin.day <= observation.leftBy,
  );
  const inOrder = begun.sort((a, b) => compareStrings(a.begin?.day ?? '', b.begin?.day ?? ''));
  const known = inOrder.at(-1) ?? terms.at(-1);
  const term = known ?? new ObservedTerm();
  if (!known) terms.push(term);
  term.addUndated(observation);
}

function distance({ begin, end }: ObservedTerm, { low, high }: Timed): number {
  const before = daysBetween(high, begin!.day);
  return Math.max(0, before, daysBetween(end!.day, low));
}

function isSeparate(term: ObservedTerm, { observation, low, high }: Timed, others: Others): boolean {
  const inOrder = term.begin!.day <= low;
  const [end, begin] = inOrder
    ? [term.end!, beginOf(observation, low)]
    : [endOf(observation, high), term.begin!];
  if (end.day >= begin.day) return false;
  const gap = daysBetween(end.day, begin.day);
  if (end.stated && begin.stated && gap > CLOSE_TERMS_DAYS) return true;
  // A report of another holder between two reports only days apart is probably a mistake.
  const byReports = others.single && gap >= SHORTEST_INTERVAL_DAYS;
  return isHeldBetween(others, end, begin, byReports);
}

function isHeldBetween({ person, rivals }: Others, end: Bound, begin: Bound, byReports: boolean): boolean {
  return (
    rivals.hasTermWithin(person, end.first, begin.last) ||
    (byReports && rivals.isShownBetween(person, end.last, begin.first))
  );
}
