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
import type { PlacedTenure } from '../tenures/placed-tenure.ts';

/** How many people hold an office at a time. */
export type Seats = 'single' | 'several';

/** The title decides; if it is unknown, the tenures do: holders of a single seat overlap rarely and briefly. */
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
