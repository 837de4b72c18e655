import type { Address } from './address.ts';

/** As many entities as have room for their names on an ordinary screen, and on a phone. */
const FIRST = { wide: 70, narrow: 24 };
/** The most that the API gives. */
const LAST = 5000;
const STEP = 3;

/** How many entities the explorer loads for an address. */
export function mostOf({ most }: Pick<Address, 'most'>): number {
  const first = isNarrow() ? FIRST.narrow : FIRST.wide;
  const wanted = Number(most ?? first);
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, LAST) : first;
}

function isNarrow(): boolean {
  return globalThis.matchMedia?.('(max-width: 720px)').matches ?? false;
}

/** How many there would be after "Show more"; null if there are no more. */
export function nextMost(address: Pick<Address, 'most'>, total: number): number | null {
  const most = mostOf(address);
  return most >= Math.min(total, LAST) ? null : Math.min(most * STEP, total, LAST);
}
