import type { Address } from './address.ts';

/** As many entities as have room for their names on an ordinary screen. */
const FIRST = 70;
/** The most that the API gives. */
const LAST = 5000;
const STEP = 3;

/** How many entities the explorer loads for an address. */
export function mostOf({ most }: Pick<Address, 'most'>): number {
  const wanted = Number(most ?? FIRST);
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, LAST) : FIRST;
}

/** How many there would be after "Show more"; null if there are no more. */
export function nextMost(address: Pick<Address, 'most'>, total: number): number | null {
  const most = mostOf(address);
  return most >= Math.min(total, LAST) ? null : Math.min(most * STEP, total, LAST);
}
