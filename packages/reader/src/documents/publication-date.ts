import { datePrefixSchema, isoDate, monthOf, ORDINAL_ENDINGS } from '@precedent/model';

const DAY_FIRST = new RegExp(
  `(?<day>\\d{1,2})${ORDINAL_ENDINGS}?\\s+(?<month>[a-z]{3})[a-z]*\\.?,?\\s+(?<year>\\d{4})`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `(?<month>[a-z]{3})[a-z]*\\.?\\s+(?<day>\\d{1,2})${ORDINAL_ENDINGS}?,?\\s+(?<year>\\d{4})`,
  'i',
);

/**
 * The day in a publisher's date stamp, in the publisher's time zone: "2024-06-27T23:30-04:00", "June 27, 2024",
 * "27 Jun 2024 10:12". Null if there is none.
 */
export function parsePublicationDate(stamp: string): string | null {
  const iso = /(?<!\d)(\d{4})-?(\d{2})?(?:-?(\d{2}))?(?!\d)/.exec(stamp);
  const named = DAY_FIRST.exec(stamp) ?? MONTH_FIRST.exec(stamp);
  if (named?.groups) {
    const month = monthOf(named.groups.month!);
    if (month !== null) return validDate(Number(named.groups.year), month, Number(named.groups.day));
  }
  if (!iso) return null;
  const date = [iso[1], iso[2], iso[3]].filter(Boolean).join('-');
  return datePrefixSchema.safeParse(date).success ? date : null;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = isoDate(year, month, day);
  return datePrefixSchema.safeParse(date).success ? date : null;
}
