import {
  earliestDay,
  indexOfficeTitles,
  isSingleSeat,
  latestDay,
  type Reference,
  type Tenure,
} from '@precedent/model';
import type { PlacedTenure } from './tenures-of.ts';

/**
 * The holders of an office that the evidence supports, and those that it speaks against: in an office with one seat,
 * people whom a single article calls holders, without a date, at a time when somebody else is known to have held it.
 */
export function outweigh(
  placed: readonly PlacedTenure[],
  title: string,
  reference: Reference,
): { kept: PlacedTenure[]; outweighed: PlacedTenure[] } {
  if (isSingleSeat(title, indexOfficeTitles(reference.officeTitles)) !== true)
    return { kept: [...placed], outweighed: [] };
  const dated = placed.filter(({ tenure }) => tenure.established && isDated(tenure));
  const outweighed = placed.filter((it) => isOutweighed(it, dated));
  return { kept: placed.filter((it) => !outweighed.includes(it)), outweighed };
}

function isDated({ from, to }: Tenure): boolean {
  return from !== null || to !== null;
}

function isOutweighed({ tenure, heldOn }: PlacedTenure, dated: readonly PlacedTenure[]): boolean {
  if (isDated(tenure) || heldOn.length === 0) return false;
  const articles = new Set(tenure.claims.map(({ article }) => article.id));
  const others = dated.filter((it) => it.tenure.person !== tenure.person);
  return heldOn.every((day) => others.some((other) => covers(other, day, articles.size)));
}

/**
 * A term without an end goes on until the last report of it. That of a facts file goes on further, unless several
 * articles show somebody else in office.
 */
function covers({ tenure, heldOn }: PlacedTenure, day: string, articles: number): boolean {
  const { from, to, asOf, claims } = tenure;
  if (from === null || earliestDay(from) > day) return false;
  if (to !== null) return latestDay(to) >= day;
  if (heldOn.some((held) => held >= day)) return true;
  if (!claims.some(({ article }) => article.kind === 'facts')) return false;
  return articles === 1 && (asOf === null || latestDay(asOf) >= day);
}
