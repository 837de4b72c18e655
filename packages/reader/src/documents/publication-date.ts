import { datePrefixSchema } from '@precedent/model';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a publisher's stamp names, as the publisher's own clock had it: "2024-06-27T23:30-04:00",
 * "June 27, 2024", "27 Jun 2024 10:12". Null where it names none.
 */
export function parsePublicationDate(stamp: string): string | null {
  const iso = /(?<!\d)(\d{4})-?(\d{2})?(?:-?(\d{2}))?(?!\d)/.exec(stamp);
  const named =
    /(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})/i.exec(stamp) ??
    /(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/i.exec(stamp);
  if (named?.groups) {
    const month = MONTHS.indexOf(named.groups.month!.toLowerCase()) + 1;
    if (month > 0) return validDate(named.groups.year!, month, Number(named.groups.day));
  }
  if (!iso) return null;
  const date = [iso[1], iso[2], iso[3]].filter(Boolean).join('-');
  return datePrefixSchema.safeParse(date).success ? date : null;
}

function validDate(year: string, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return datePrefixSchema.safeParse(date).success ? date : null;
}
