import { compareStrings, firstDay, latestDay, type Tenure } from '@precedent/model';
import type { PlacedTenure } from './tenures-of.ts';

/**
 * Says by when tenures without an end were over: reports call the person a former holder, or show a later holder of an
 * office with one seat. A report of the person after that speaks against it.
 *
 * @param placed in chronological order.
 */
export function closeTenures(placed: readonly PlacedTenure[], single: boolean): PlacedTenure[] {
  return placed.map((it, at) => {
    if (it.tenure.to !== null || !it.tenure.established) return it;
    const begins = single ? placed.slice(at + 1).flatMap((later) => beginningAfter(it, later)) : [];
    const overBy = firstDay([...begins, ...(it.leftBy === null ? [] : [it.leftBy])]);
    return overBy === null ? it : { ...it, tenure: { ...it.tenure, overBy } };
  });
}

function beginningAfter(own: PlacedTenure, { tenure, heldOn }: PlacedTenure): string[] {
  const isOther = tenure.established && tenure.status !== 'acting' && tenure.person !== own.tenure.person;
  const begin = tenure.from === null ? (heldOn[0] ?? null) : latestDay(tenure.from);
  return isOther && begin !== null && begin >= lastShown(own) ? [begin] : [];
}

function lastShown({ tenure, heldOn }: PlacedTenure): string {
  const days = [...heldOn, ...datesOf(tenure)];
  return days.sort(compareStrings).at(-1) ?? '';
}

function datesOf({ from, asOf }: Tenure): string[] {
  return [from, asOf].filter((date) => date !== null).map(latestDay);
}
