/** From January; a month's number is its index plus one. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** From Sunday, which is 0 for `weekdayOf`. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** Months and weekdays, lower case; weekdays in the plural too: "Mondays". */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  [...MONTHS, ...WEEKDAYS, ...WEEKDAYS.map((day) => `${day}s`)].map((word) => word.toLowerCase()),
);

/** 1 to 12 for "October", "Oct." and "Sept", else null. */
export function monthOf(word: string): number | null {
  const letters = plainly(word);
  const index = MONTHS.findIndex((month) => {
    const name = month.toLowerCase();
    return name === letters || name.slice(0, 3) === letters || (letters === 'sept' && name === 'september');
  });
  return index < 0 ? null : index + 1;
}

/** 0 to 6 for "Wednesday" and "Wed.", else null; "Sun" usually isn't the day. */
export function weekdayNamed(word: string): number | null {
  const letters = plainly(word);
  const index = WEEKDAYS.findIndex((day) => {
    const name = day.toLowerCase();
    const isShort = letters.length === 3 || letters.length === 4;
    return name === letters || (isShort && name.startsWith(letters) && letters !== 'sun');
  });
  return index < 0 ? null : index;
}

const plainly = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** Pattern source for the endings of ordinal numbers: "1st", "22nd". */
export const ORDINAL_ENDINGS = '(?:st|nd|rd|th)';
