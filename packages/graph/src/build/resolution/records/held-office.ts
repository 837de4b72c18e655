import { earliestDay, latestDay, toDay } from '@precedent/model';

/** An office that a record's article gives a person, with the days that are known of it. */
export interface HeldOffice {
  /** Title and body, normalised; the same for "Dutch premier" and "Prime Minister of the Netherlands". */
  key: string;
  /** "Prime Minister of the Netherlands". */
  label: string;
  /** Key of the country whose office it is; null for an office of none. */
  country: string | null;
  /** Dates or their prefixes; both null where nothing is known of its time. */
  from: string | null;
  to: string | null;
}

/** Days. Nobody leaves the government of one country for that of another within them. */
const CLOSE = 90;

/**
 * Whether both were held at one time for certain. A tenure of which one day is known counts as that
 * day; days that lie close count as one, since articles on two offices rarely appear on one day.
 */
export function isAtOnce(a: HeldOffice, b: HeldOffice): boolean {
  const [spanA, spanB] = [certainSpan(a), certainSpan(b)];
  if (spanA === null || spanB === null) return false;
  return spanA.first <= spanB.last + CLOSE && spanB.first <= spanA.last + CLOSE;
}

/** From its latest possible beginning to its earliest possible end, in days since 1970. */
function certainSpan({ from, to }: HeldOffice): { first: number; last: number } | null {
  if (from === null && to === null) return null;
  const first = toDay(from === null ? earliestDay(to!) : latestDay(from));
  const last = toDay(to === null ? latestDay(from!) : earliestDay(to));
  return first <= last ? { first, last } : null;
}

/** Years in which somebody with these offices is known to have been active; null where none is. */
export function activeYears(offices: Iterable<HeldOffice>): { first: number; last: number } | null {
  const years: number[] = [];
  for (const { from, to } of offices)
    for (const date of [from, to]) if (date !== null) years.push(Number(date.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/**
 * Full years between two terms; 0 where they meet or it is not known. That somebody held it on a day
 * says nothing of how long: of two such days nothing follows, of a day and a term the day's distance.
 */
export function yearsBetween(a: HeldOffice, b: HeldOffice): number {
  const isTerm = ({ from, to }: HeldOffice) => from !== null && to !== null && from !== to;
  const isDay = ({ from, to }: HeldOffice) => from !== null && from === to;
  const comparable = (isTerm(a) && (isTerm(b) || isDay(b))) || (isDay(a) && isTerm(b));
  const [yearsA, yearsB] = [activeYears([a]), activeYears([b])];
  if (!comparable || !yearsA || !yearsB) return 0;
  return Math.max(0, yearsA.first - yearsB.last, yearsB.first - yearsA.last);
}
