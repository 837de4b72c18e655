import { firstDay, lastDay, latestDay, type Tenure } from '@precedent/model';
import type { PlacedTenure } from './tenures-of.ts';

/**
 * Says by when tenures without an end were over: reports call the person a former holder, or show a later holder of an
 * office with one seat. A report of the person after that speaks against it.
 *
 * @param placed in chronological order.
 */
export function closeTenures(placed: readonly PlacedTenure[], single: boolean): PlacedTenure[] {
  const begins = placed.map(beginOf);
  return placed.map((it, at) => {
    const { tenure, leftBy } = it;
    if (tenure.to !== null || !tenure.established) return it;
    const shown = lastShown(it);
    const later = single ? begins.slice(at + 1).filter((begin) => begin !== null) : [];
    const after = later.filter(({ person, day }) => person !== tenure.person && day >= shown);
    const overBy = firstDay([...after.map(({ day }) => day), ...(leftBy === null ? [] : [leftBy])]);
    return overBy === null ? it : { ...it, tenure: { ...tenure, overBy } };
  });
}

/** The day on which a holder, who does not only act, had begun at the latest. */
function beginOf({ tenure, heldOn }: PlacedTenure): { person: string; day: string } | null {
  if (!tenure.established || tenure.status === 'acting') return null;
  const day = tenure.from === null ? (heldOn[0] ?? null) : latestDay(tenure.from);
  return day === null ? null : { person: tenure.person, day };
}

function lastShown({ tenure, heldOn }: PlacedTenure): string {
  return lastDay([...heldOn, ...datesOf(tenure)]) ?? '';
}

function datesOf({ from, asOf }: Tenure): string[] {
  return [from, asOf].filter((date) => date !== null).map(latestDay);
}
