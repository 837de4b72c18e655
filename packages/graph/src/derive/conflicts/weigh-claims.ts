import { countSources, type SourcedClaim, type Weight } from '@precedent/model';

/** @param claims at least one. */
export function weighClaims(claims: readonly SourcedClaim[]): Weight {
  return {
    sources: countSources(claims).sources,
    confidence: claims.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

/** Negative if `a` weighs more. */
export function compareWeights(a: Weight, b: Weight): number {
  return b.sources - a.sources || b.confidence - a.confidence;
}
