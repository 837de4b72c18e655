export type DatePrecision = 'year' | 'month' | 'day';

export function datePrecision(date: string): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day that a date prefix can mean: `2024` gives `2024-01-01`. */
export function earliestDay(date: string): string {
  return `${date}-01-01`
    .slice(0, date.length === 7 ? 7 : 10)
    .padEnd(10, '-01')
    .slice(0, 10);
}

/** The last day that a date prefix can mean: `2024-02` gives `2024-02-29`. */
export function latestDay(date: string): string {
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length === 7 ? Number(date.slice(5, 7)) : 12;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDate(year, month, day);
}

/** An ISO day, or the month alone if no day is given. */
export function isoDate(year: number, month: number, day: number | null = null): string {
  const start = `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
  return day === null ? start : `${start}-${twoDigits(day)}`;
}

/** The month that is `offset` months after that of `date`: `addMonths('2024-12-05', 1)` is `2025-01`. */
export function addMonths(date: string, offset: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset;
  return isoDate(Math.floor(months / 12), (months % 12) + 1);
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
