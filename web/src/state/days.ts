/** Days since 1970 of the first day that an ISO date or prefix can mean. */
export function earliest(date: string): number {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  return toDays(year, month - 1, day);
}

/** Days since 1970 of the last day that an ISO date or prefix can mean. */
export function latest(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) return toDays(year, month! - 1, day);
  return month === undefined ? toDays(year, 11, 31) : toDays(year, month, 0);
}

function toDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** The ISO date of a day since 1970. */
export function toIsoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
