/** Days since 1970-01-01, so that dates can be counted without clocks or time zones. */
export type DayNumber = number;

const MS_A_DAY = 86_400_000;

export function toDay(date: string): DayNumber {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_A_DAY);
}

export function toDate(day: DayNumber): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for "October" and "Oct.", else null. */
export function monthOf(word: string): number | null {
  const letters = word.toLowerCase().replace(/\.$/, '');
  const index = MONTHS.findIndex(
    (month) =>
      month === letters ||
      (letters.length >= 3 && month.slice(0, 3) === letters) ||
      (letters === 'sept' && month === 'september'),
  );
  return index < 0 ? null : index + 1;
}

/** 0 to 6 for "Wednesday", "Wed." and "Wednesday's", else null. */
export function weekdayNamed(word: string): number | null {
  const letters = word.toLowerCase().replace(/\.$/, '');
  const index = WEEKDAYS.findIndex(
    (day) =>
      day === letters ||
      (letters.length >= 3 && letters.length <= 4 && day.startsWith(letters) && letters !== 'sun'),
  );
  return index < 0 ? null : index;
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The month `offset` months after the one of `date`: `addMonths('2024-12-05', 1)` is `2025-01`. */
export function addMonths(date: string, offset: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${pad((months % 12) + 1)}`;
}
