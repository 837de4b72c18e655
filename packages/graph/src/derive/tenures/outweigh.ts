import {
  earliestDay,
  indexOfficeTitles,
  isSingleSeat,
  latestDay,
  type Reference,
  type Tenure,
} from '@precedent/model';
import { mapTogether } from '../../partial/missing-part.ts';
import type { PlacedTenure } from './placed-tenure.ts';

/**
 * The holders of an office that the evidence supports, and those that it speaks against: people whom a single article
 * calls holders, without an end, though in an office with one seat somebody else is known to have held it at that time, or
 * somebody of that name to have held the office of the same title elsewhere.
 *
 * @param heldElsewhere whether somebody of the same name has a dated term in an office of the same title.
 */
export function outweigh(
  placed: readonly PlacedTenure[],
  title: string,
  reference: Reference,
  heldElsewhere: (tenure: Tenure) => boolean,
): { kept: PlacedTenure[]; outweighed: PlacedTenure[] } {
  const isSingle = isSingleSeat(title, indexOfficeTitles(reference.officeTitles)) === true;
  const dated = placed.filter(({ tenure }) => tenure.established && isDated(tenure));
  const isLeftOut = mapTogether(
    placed,
    (it) =>
      (isSingle && (isOutweighed(it, dated) || isBesideList(it, dated))) ||
      (isMentionedOnce(it) && heldElsewhere(it.tenure)),
  );
  const outweighed = placed.filter((_, at) => isLeftOut[at]);
  return { kept: placed.filter((_, at) => !isLeftOut[at]), outweighed };
}

/** One article gives a year as its beginning, an election's say, in the middle of a term that a list gives in full. */
function isBesideList({ tenure, articles, isListed }: PlacedTenure, dated: readonly PlacedTenure[]): boolean {
  const { from, to, person } = tenure;
  if (from?.length !== 4 || to !== null || isListed || articles.length !== 1) return false;
  const [first, last] = [earliestDay(from), latestDay(from)];
  return dated.some(({ tenure: other, isListed }) => {
    if (!isListed || other.person === person || other.from === null || other.to === null) return false;
    return latestDay(other.from) < first && last < earliestDay(other.to);
  });
}

function isMentionedOnce({ tenure, articles }: PlacedTenure): boolean {
  return !isDated(tenure) && articles.length === 1;
}

export function isDated({ from, to }: Tenure): boolean {
  return from !== null || to !== null;
}

function isOutweighed({ tenure, heldOn, articles }: PlacedTenure, dated: readonly PlacedTenure[]): boolean {
  if (isDated(tenure) || heldOn.length === 0) return false;
  const others = dated.filter((it) => it.tenure.person !== tenure.person);
  return heldOn.every((day) => others.some((other) => covers(other, day, articles)));
}

/**
 * A term without an end goes on until the last report of it, unless that is the very article that names somebody else.
 * That of a facts file goes on further, unless several articles show somebody else in office.
 */
function covers(other: PlacedTenure, day: string, articles: readonly string[]): boolean {
  const { heldOn, isListed } = other;
  const { from, to, asOf } = other.tenure;
  if (from === null || earliestDay(from) > day) return false;
  if (to !== null) return latestDay(to) >= day;
  if (heldOn.some((held) => held > day)) return true;
  if (heldOn.includes(day) && other.articles.some((id) => !articles.includes(id))) return true;
  if (!isListed) return false;
  return articles.length === 1 && (asOf === null || latestDay(asOf) >= day);
}
