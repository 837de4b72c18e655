import { compareStrings, daysBetween, earliestDay, firstDay, lastDay, latestDay } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import { highDay, lowDay, type Observation } from '../observations/observation.ts';

/** Terms this close together are one tenure: a re-election, a reshuffle, or sources that differ slightly. */
export const CLOSE_TERMS_DAYS = 45;

/** The longest time between appointment and taking office; presidents-elect can wait for months. */
const LONGEST_WAIT_DAYS = 400;

/** The shortest time between two reports of a holder in which another may have come and gone. */
const SHORTEST_INTERVAL_DAYS = 90;

/**
 * Groups what is said about one person in one office into tenures. Two terms are one tenure unless their
 * stated dates leave a gap or somebody else held the office in between.
 *
 * @param others what is said about all other holders of the office.
 * @param single whether the office is known to have only one holder at a time. Then even a report of another
 *   holder between two reports separates them.
 */
export function groupObservations(
  observations: readonly Observation[],
  others: readonly Observation[],
  single: boolean,
): Observation[][] {
  const groups: Observation[][] = [];
  const timed = observations.filter((observation) => lowDay(observation) !== null).sort(byTime);
  // Complete terms first, then those with one date, then single days: each is placed among better known ones.
  for (const observation of timed.filter(isStretch)) {
    const group = groups.at(-1);
    if (group && !isSeparate(group, observation, others, single)) group.push(observation);
    else groups.push([observation]);
  }
  const bounded = timed.filter((it) => hasBound(it) && !isStretch(it));
  // An open term of a facts file is known better than a date in the news.
  for (const observation of [...bounded.filter(isCurated), ...bounded.filter((it) => !isCurated(it))])
    placePoint(observation, groups, others, single);
  for (const observation of timed.filter((it) => !hasBound(it)))
    placePoint(observation, groups, others, single);
  for (const observation of observations) if (lowDay(observation) === null) placeUndated(observation, groups);
  return groups.sort((a, b) => compareStrings(lowOf(a) ?? '9999', lowOf(b) ?? '9999'));
}

function isCurated({ claim }: Observation): boolean {
  return claim.article.kind === 'facts';
}

function isStretch({ from, to }: Observation): boolean {
  return from !== null && to !== null;
}

function hasBound({ from, to }: Observation): boolean {
  return from !== null || to !== null;
}

function byTime(a: Observation, b: Observation): number {
  return (
    compareStrings(lowDay(a)!, lowDay(b)!) ||
    compareStrings(highDay(a)!, highDay(b)!) ||
    compareStrings(claimKey(a.claim), claimKey(b.claim))
  );
}

function placePoint(
  observation: Observation,
  groups: Observation[][],
  others: readonly Observation[],
  single: boolean,
): void {
  const covering = groups.find((group) => covers(group, observation));
  const near = [...groups]
    .sort((a, b) => distance(a, observation) - distance(b, observation))
    .find((group) => !isSeparate(group, observation, others, single));
  const group = covering ?? appointedTo(observation, groups) ?? near;
  if (group) group.push(observation);
  else groups.push([observation]);
}

/** An appointment belongs to the next tenure that begins; until then the old holder stays. */
function appointedTo(observation: Observation, groups: readonly Observation[][]): Observation[] | undefined {
  const day = observation.appointedOn === null ? null : lowDay(observation);
  if (day === null) return undefined;
  return groups.find((group) => {
    const wait = daysBetween(day, lowOf(group)!);
    return wait >= 0 && wait <= LONGEST_WAIT_DAYS;
  });
}

/** Undated claims belong to the latest tenure that had begun when they were reported. */
function placeUndated(observation: Observation, groups: Observation[][]): void {
  const begun = groups.filter((group) => {
    const low = lowOf(group);
    return low === null || observation.leftBy === null || low <= observation.leftBy;
  });
  const group = begun.sort((a, b) => compareStrings(lowOf(a) ?? '', lowOf(b) ?? '')).at(-1) ?? groups.at(-1);
  if (group) group.push(observation);
  else groups.push([observation]);
}

/** Whether a complete term, or an open one of a facts file, includes it. */
function covers(group: readonly Observation[], observation: Observation): boolean {
  const [low, high] = [lowDay(observation)!, highDay(observation)!];
  return group.some((it) => {
    if (it.from === null || earliestDay(it.from) > (isStretch(it) ? high : low)) return false;
    return isStretch(it) ? low <= latestDay(it.to!) : isCurated(it);
  });
}

function distance(group: readonly Observation[], observation: Observation): number {
  const [low, high] = [lowOf(group)!, highOf(group)!];
  const before = daysBetween(highDay(observation)!, low);
  return Math.max(0, before, daysBetween(high, lowDay(observation)!));
}

function isSeparate(
  group: readonly Observation[],
  observation: Observation,
  others: readonly Observation[],
  single: boolean,
): boolean {
  const inOrder = lowOf(group)! <= lowDay(observation)!;
  const [end, begin] = inOrder
    ? [endOf(group), beginOf([observation])]
    : [endOf([observation]), beginOf(group)];
  if (end.day >= begin.day) return false;
  const gap = daysBetween(end.day, begin.day);
  if (end.stated && begin.stated && gap > CLOSE_TERMS_DAYS) return true;
  // A report of another holder between two reports only days apart is probably a mistake.
  const byReports = single && gap >= SHORTEST_INTERVAL_DAYS;
  return others.some((other) => liesBetween(other, end, begin, byReports));
}

/**
 * One end of a group: the day, the earliest and latest day its date can mean, and whether a claim states it.
 */
interface Bound {
  day: string;
  first: string;
  last: string;
  stated: boolean;
}

function endOf(group: readonly Observation[]): Bound {
  const day = highOf(group)!;
  const end = group.find(({ to }) => to !== null && latestDay(to) === day)?.to ?? null;
  return { day, first: end === null ? day : earliestDay(end), last: day, stated: end !== null };
}

function beginOf(group: readonly Observation[]): Bound {
  const day = lowOf(group)!;
  const begin = group.find(({ from }) => from !== null && earliestDay(from) === day)?.from ?? null;
  return { day, first: day, last: begin === null ? day : latestDay(begin), stated: begin !== null };
}

function liesBetween(other: Observation, end: Bound, begin: Bound, byReports: boolean): boolean {
  if (other.says !== 'held' || other.status === 'acting') return false;
  if (other.from !== null && other.to !== null)
    return earliestDay(other.from) >= end.first && latestDay(other.to) <= begin.last;
  const [low, high] = [lowDay(other), highDay(other)];
  return byReports && low !== null && high !== null && low > end.last && high < begin.first;
}

function lowOf(group: readonly Observation[]): string | null {
  return firstDay(group.map(lowDay).filter((day) => day !== null));
}

function highOf(group: readonly Observation[]): string | null {
  return lastDay(group.map(highDay).filter((day) => day !== null));
}
