import { datePrefixSchema, isoDate, monthOf } from '@precedent/model';

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
