import { earliestDay, latestDay, toDay } from '@precedent/model';

/** An office that an article says a person holds or held, with its dates as far as they are known. */
export interface HeldOffice {
  /** Normalised title and body: the same for "Dutch premier" and "Prime Minister of the Netherlands". */
  key: string;
  /** "Prime Minister of the Netherlands". */
  label: string;
  /** Key of the country that the office belongs to, if any. */
  country: string | null;
  /** ISO dates or prefixes; both null if nothing is known. */
  from: string | null;
  to: string | null;
}

/** Days. Nobody moves from one country's government to another's this fast. */
const CLOSE = 90;

/**
 * Whether both were certainly held at the same time. A tenure known from a single day counts as that day.
 * Days close together count as the same, since articles on two offices rarely appear on one day.
 */
export function isAtOnce(a: HeldOffice, b: HeldOffice): boolean {
  const [spanA, spanB] = [certainSpan(a), certainSpan(b)];
  if (spanA === null || spanB === null) return false;
  return spanA.first <= spanB.last + CLOSE && spanB.first <= spanA.last + CLOSE;
}

/** From the latest possible beginning to the earliest possible end, in days since 1970. */
function certainSpan({ from, to }: HeldOffice): { first: number; last: number } | null {
  if (from === null && to === null) return null;
  const first = toDay(from === null ? earliestDay(to!) : latestDay(from));
  const last = toDay(to === null ? latestDay(from!) : earliestDay(to));
  return first <= last ? { first, last } : null;
}

/** The first and last year in which the holder of these offices is known to have been active. */
export function activeYears(offices: Iterable<HeldOffice>): { first: number; last: number } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of offices)
    for (const date of [from, to]) {
      if (date === null) continue;
      const year = Number(date.slice(0, 4));
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  return first <= last ? { first, last } : null;
}

/**
 * Full years between two terms; 0 if they meet or if it isn't known. A single day in office doesn't show how
 * long the term was, so two such days can't be compared, but a day and a complete term can.
 */
export function yearsBetween(a: HeldOffice, b: HeldOffice): number {
  const isTerm = ({ from, to }: HeldOffice) => from !== null && to !== null && from !== to;
  const isDay = ({ from, to }: HeldOffice) => from !== null && from === to;
  const comparable = (isTerm(a) && (isTerm(b) || isDay(b))) || (isDay(a) && isTerm(b));
  const [yearsA, yearsB] = [activeYears([a]), activeYears([b])];
  if (!comparable || !yearsA || !yearsB) return 0;
  return Math.max(0, yearsA.first - yearsB.last, yearsB.first - yearsA.last);
}

/** Whether both are the same term: two lists give the same days for its beginning and its end. */
export function isSameTerm(a: HeldOffice, b: HeldOffice): boolean {
  return isFullTerm(a) && a.key === b.key && a.from === b.from && a.to === b.to;
}

/** Whether the days of its beginning and its end are known. */
export function isFullTerm({ from, to }: HeldOffice): boolean {
  return from?.length === 10 && to?.length === 10 && from < to;
}
