/** Days since 1970-01-01, so that dates can be counted without clocks or time zones. */
export type DayNumber = number;

const MS_A_DAY = 86_400_000;

/** The number of an ISO day: `1970-01-02` is 1. */
export function toDay(date: string): DayNumber {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_A_DAY);
}

/** The ISO day of a number. */
export function toDate(day: DayNumber): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Whole days from one ISO day to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDay(to) - toDay(from);
}

/** The earliest of ISO days; null for an empty list. */
export function firstDay(days: readonly string[]): string | null {
  let first: string | null = null;
  for (const day of days) if (first === null || day < first) first = day;
  return first;
}

/** The latest of ISO days; null for an empty list. */
export function lastDay(days: readonly string[]): string | null {
  let last: string | null = null;
  for (const day of days) if (last === null || day > last) last = day;
  return last;
}
