import type { Fact } from '@precedent/model';

/** Claims of each fact where few facts are shown. */
export const MOST_CLAIMS = 20;

/** Claims of all facts of one reply, some 700 bytes each; every fact has one, however many there are. */
const CLAIMS_OF_REPLY = 400;

/** How many claims of each fact a reply with so many facts has. */
export function claimsOfEach(facts: number): number {
  return Math.max(1, Math.min(MOST_CLAIMS, Math.floor(CLAIMS_OF_REPLY / facts)));
}

/** The claims of a fact are ordered by their evidence. */
export function withBestClaims(fact: Fact, most: number): Fact {
  const moreClaims = fact.claims.length - most;
  return moreClaims > 0 ? { ...fact, claims: fact.claims.slice(0, most), moreClaims } : fact;
}
