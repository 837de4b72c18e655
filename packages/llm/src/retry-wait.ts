/**
 * Milliseconds before the first retry; doubled for each further one. There is no jitter, so that runs are
 * reproducible.
 */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** If the server asks for more, it is unavailable rather than slow. */
const LONGEST_ASKED_WAIT = 300_000;

/**
 * Milliseconds to wait before retry number `retry` (from 1): as the server asks, else 1, 2, 4 … seconds. Null
 * if the server asks for too long a wait.
 */
export function waitBefore(retry: number, askedFor: number | null): number | null {
  if (askedFor === null) return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (retry - 1));
  return askedFor > LONGEST_ASKED_WAIT ? null : askedFor;
}

/**
 * Milliseconds that a `Retry-After` header asks for, in seconds or as a date, which is compared with the
 * server's `Date`. Null if there is no valid header.
 */
export function parseRetryAfter(headers: Headers): number | null {
  const asked = headers.get('retry-after')?.trim();
  if (!asked) return null;
  if (/^\d+(\.\d+)?$/.test(asked)) return Math.ceil(Number(asked) * 1000);
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
