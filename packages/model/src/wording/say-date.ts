import { datePrecision, earliestDay } from '../date.ts';

const OPTIONS = { timeZone: 'UTC', calendar: 'gregory' } as const;
const FORMS = {
  year: new Intl.DateTimeFormat('en-GB', { ...OPTIONS, year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { ...OPTIONS, month: 'long', year: 'numeric' }),
  day: new Intl.DateTimeFormat('en-GB', { ...OPTIONS, day: 'numeric', month: 'long', year: 'numeric' }),
};

/** An ISO date or prefix as a newspaper prints it: "27 June 2024", "June 2024", "2024". */
export function sayDate(date: string): string {
  return FORMS[datePrecision(date)].format(new Date(`${earliestDay(date)}T00:00:00Z`));
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
