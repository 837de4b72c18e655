import { datePrecision } from '../date.ts';
import { MONTHS } from '../english/calendar-words.ts';

/** An ISO date or prefix as a newspaper prints it: "27 June 2024", "June 2024", "2024". */
export function sayDate(date: string): string {
  // Not by `Intl`, whose first use takes every command some 30 ms.
  const [year, month, day] = date.split('-').map(Number);
  const parts = [day, month === undefined ? month : MONTHS[month - 1], year];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** "on 27 June 2024", "in June 2024", "in 2024". */
export function sayWhen(date: string): string {
  return `${datePrecision(date) === 'day' ? 'on' : 'in'} ${sayDate(date)}`;
}

/** Like {@link sayPeriod}; of a term without a stated end also by when it was over: "until 2010 at the latest". */
export function sayTerm({
  from,
  to,
  overBy,
}: {
  from: string | null;
  to: string | null;
  overBy: string | null;
}): string | null {
  const period = sayPeriod(from, to);
  if (to !== null || overBy === null) return period;
  const latest = `until ${sayDate(overBy)} at the latest`;
  return period === null ? latest : `${period}, ${latest}`;
}

/** "from 14 October 2010 to 2 July 2024", "on 26 June 2024", "until 2010"; null without a date. */
export function sayPeriod(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : `until ${sayDate(to)}`;
  if (from === to) return sayWhen(from);
  return `from ${sayDate(from)}${to === null ? '' : ` to ${sayDate(to)}`}`;
}
