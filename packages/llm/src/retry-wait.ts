/** Milliseconds before the first retry; doubled for each that follows. No jitter: a run repeats itself. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** A server that asks for more has closed for now rather than slowed down. */
const LONGEST_ASKED_WAIT = 300_000;

/**
 * Milliseconds to wait before retry number `retry` (from 1): what the server asks for, else 1, 2, 4 …
 * seconds. Null where the server asks for longer than is worth waiting.
 */
export function waitBefore(retry: number, askedFor: number | null): number | null {
  if (askedFor === null) return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (retry - 1));
  return askedFor > LONGEST_ASKED_WAIT ? null : askedFor;
}

/**
 * Milliseconds that a `Retry-After` header asks for: seconds or a date, which is compared with the
 * server's own `Date`. Null where there is none that can be understood.
 */
export function parseRetryAfter(headers: Headers): number | null {
  const asked = headers.get('retry-after')?.trim();
  if (!asked) return null;
  if (/^\d+(\.\d+)?$/.test(asked)) return Math.ceil(Number(asked) * 1000);
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
