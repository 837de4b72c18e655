import { compareStrings, firstDay, lastDay, latestDay, type Tenure } from '@precedent/model';
import { withOverBy } from './kept-tenure.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/**
 * Says by when tenures without an end were over: reports call the person a former holder, or show a later holder of an
 * office with one seat. A report of the person after that speaks against it.
 *
 * @param placed in chronological order.
 */
export function closeTenures(placed: readonly PlacedTenure[], single: boolean): PlacedTenure[] {
  const begins = single ? placed.flatMap(beginOf).sort((a, b) => compareStrings(a.day, b.day)) : [];
  return placed.map((it, at) => {
    const { tenure, leftBy } = it;
    if (tenure.to !== null || !tenure.established) return it;
    const next = nextBegin(begins, { at, person: tenure.person, day: lastShown(it) });
    const overBy = firstDay([next, leftBy].filter((day) => day !== null));
    return overBy === null ? it : { ...it, tenure: withOverBy(tenure, overBy) };
  });
}

/** The day on which a tenure had begun at the latest, and its place in the order. */
interface Begin {
  person: string;
  day: string;
  at: number;
}

/** Of a holder who does not only act. */
function beginOf({ tenure, heldOn }: PlacedTenure, at: number): Begin[] {
  if (!tenure.established || tenure.status === 'acting') return [];
  const day = tenure.from === null ? (heldOn[0] ?? null) : latestDay(tenure.from);
  return day === null ? [] : [{ person: tenure.person, day, at }];
}

/** The first day from which on somebody else held the office in a later tenure. */
function nextBegin(begins: readonly Begin[], { person, day, at }: Begin): string | null {
  for (let index = firstOn(begins, day); index < begins.length; index += 1) {
    const begin = begins[index]!;
    if (begin.at > at && begin.person !== person) return begin.day;
  }
  return null;
}

/** The position of the first that is on the day or later, found by halving. */
function firstOn(begins: readonly Begin[], day: string): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]!.day >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lastShown({ tenure, heldOn }: PlacedTenure): string {
  return lastDay([...heldOn.slice(-1), ...datesOf(tenure)]) ?? '';
}

function datesOf({ from, asOf }: Tenure): string[] {
  return [from, asOf].filter((date) => date !== null).map(latestDay);
}
