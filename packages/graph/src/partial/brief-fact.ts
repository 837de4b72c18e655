import type { Fact } from '@precedent/model';

/** The fact with so many of its claims at most, which are ordered by their evidence. */
export function withBestClaims(fact: Fact, most: number): Fact {
  const { claims, moreClaims = 0 } = fact;
  const left = claims.length - most;
  return left > 0 ? { ...fact, claims: claims.slice(0, most), moreClaims: moreClaims + left } : fact;
}
