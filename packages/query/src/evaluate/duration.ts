import { addMonths, datePrecision, daysBetween, earliestDay, latestDay, sayNumber } from '@precedent/model';

/** "13 years, 8 months and 24 days"; with years or months only where the dates give no more. */
function sayDuration(from: string, to: string): string {
  const [a, b] = [earliestDay(from), earliestDay(to)];
  const exact = datePrecision(from) === 'day' && datePrecision(to) === 'day';
  let months = monthsOf(b) - monthsOf(a);
  let days = dayOf(b) - dayOf(a);
  if (days < 0) {
    months -= 1;
    days += dayOf(latestDay(addMonths(b, -1)));
  }
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const coarse = datePrecision(from) === 'year' || datePrecision(to) === 'year';
  const parts = [
    count(years, 'year'),
    coarse ? null : count(rest, 'month'),
    exact ? count(days, 'day') : null,
  ].filter((part) => part !== null);
  const said = parts.length === 0 ? 'less than a year' : joinParts(parts);
  return exact ? said : `about ${said}`;
}

/** "13 years and 8 months (5,016 days)" */
export function sayLength(from: string, to: string): string {
  const days = lengthInDays(from, to);
  const exact = datePrecision(from) === 'day' && datePrecision(to) === 'day';
  return exact && days > 31 ? `${sayDuration(from, to)} (${sayNumber(days)} days)` : sayDuration(from, to);
}

/** Days from the earliest beginning to the earliest end that the dates can mean. */
export function lengthInDays(from: string, to: string): number {
  return daysBetween(earliestDay(from), earliestDay(to));
}

/** "13 years and 20 days" for a sum of days. */
export function sayDays(days: number): string {
  const years = Math.floor(days / 365.2425);
  const rest = Math.round(days - years * 365.2425);
  const parts = [count(years, 'year'), count(rest, 'day')].filter((part) => part !== null);
  return parts.length === 0 ? 'less than a day' : joinParts(parts);
}

function count(number: number, unit: string): string | null {
  if (number === 0) return null;
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}

function joinParts(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function dayOf(day: string): number {
  return Number(day.slice(8, 10));
}
