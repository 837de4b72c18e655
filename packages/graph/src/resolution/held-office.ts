import { earliestDay, latestDay } from '@precedent/model';

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

/** Whether there is a day on which both were held for certain: a tenure of one known day counts as that day. */
export function isAtOnce(a: HeldOffice, b: HeldOffice): boolean {
  const [spanA, spanB] = [certainSpan(a), certainSpan(b)];
  return spanA !== null && spanB !== null && spanA.first <= spanB.last && spanB.first <= spanA.last;
}

/** From its latest possible beginning to its earliest possible end. */
function certainSpan({ from, to }: HeldOffice): { first: string; last: string } | null {
  if (from === null && to === null) return null;
  const first = from === null ? earliestDay(to!) : latestDay(from);
  const last = to === null ? latestDay(from!) : earliestDay(to);
  return first <= last ? { first, last } : null;
}

/** Years in which somebody with these offices is known to have been active; null where none is. */
export function activeYears(offices: Iterable<HeldOffice>): { first: number; last: number } | null {
  const years: number[] = [];
  for (const { from, to } of offices)
    for (const date of [from, to]) if (date !== null) years.push(Number(date.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}
