import { earliestDay, foldName, latestDay, type Office, type Reference } from '@precedent/model';
import { indexTitles } from '../offices/title-index.ts';
import { daysBetween } from '../tenures/day.ts';
import { CLOSE_TERMS_DAYS } from '../tenures/group-observations.ts';
import type { PlacedTenure } from '../tenures/tenures-of.ts';

/**
 * Whether one person holds the office at a time: the title says so, or, for a title that is not
 * known, its tenures do. Holders of a single seat overlap seldom and briefly.
 */
export function isSingleSeat(
  office: Office | undefined,
  tenures: readonly PlacedTenure[],
  reference: Reference,
): boolean {
  const known = indexTitles(reference.officeTitles).byForm.get(foldName(office?.title ?? ''));
  if (known) return known.single;
  const dated = tenures.filter(({ tenure }) => tenure.from !== null && tenure.to !== null);
  const pairs = dated.slice(1).map(({ tenure }, index) => [dated[index]!.tenure, tenure] as const);
  const overlapping = pairs.filter(
    ([a, b]) => daysBetween(latestDay(b.from!), earliestDay(a.to!)) > CLOSE_TERMS_DAYS,
  );
  return overlapping.length * 3 <= pairs.length;
}
