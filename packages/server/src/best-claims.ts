import type { Fact } from '@precedent/model';

/** The claims of a fact are ordered by their evidence. */
export function withBestClaims(fact: Fact, most: number): Fact {
  const moreClaims = fact.claims.length - most;
  return moreClaims > 0 ? { ...fact, claims: fact.claims.slice(0, most), moreClaims } : fact;
}
