import {
  daysBetween,
  earliestDay,
  indexOfficeTitles,
  isSingleSeat,
  latestDay,
  type Office,
  type Reference,
} from '@precedent/model';
import { CLOSE_TERMS_DAYS } from '../tenures/group-observations.ts';
import type { PlacedTenure } from '../tenures/tenures-of.ts';

/**
 * How many hold the office at a time. `several` is what the title says; a title that is not known is
 * judged by its tenures: holders of a single seat overlap seldom and briefly.
 */
export type Seats = 'single' | 'several';

export function seatsOf(
  office: Office | undefined,
  tenures: readonly PlacedTenure[],
  reference: Reference,
): Seats {
  const single = isSingleSeat(office?.title ?? '', indexOfficeTitles(reference.officeTitles));
  if (single !== null) return single ? 'single' : 'several';
  const dated = tenures.filter(({ tenure }) => tenure.from !== null && tenure.to !== null);
  const pairs = dated.slice(1).map(({ tenure }, index) => [dated[index]!.tenure, tenure] as const);
  const overlapping = pairs.filter(
    ([a, b]) => daysBetween(latestDay(b.from!), earliestDay(a.to!)) > CLOSE_TERMS_DAYS,
  );
  return overlapping.length * 3 <= pairs.length ? 'single' : 'several';
}
