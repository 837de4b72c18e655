const FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  4: {},
  7: { month: 'long' },
  10: { month: 'long', day: 'numeric' },
};

/** "27 June 2024", "June 2024" or "2024" for an ISO date or a prefix of one. */
export function sayDate(date: string): string {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const form = { year: 'numeric', ...FORMS[date.length], timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(moment);
}
