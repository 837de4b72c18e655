import { countSources, type SourcedClaim, type Weight } from '@precedent/model';
import { mapTogether } from '../../partial/missing-part.ts';

const weights = new WeakMap<readonly SourcedClaim[], Weight>();

/**
 * Found once for each list: a term may be a side of many contradictions.
 *
 * @param claims at least one.
 */
export function weighClaims(claims: readonly SourcedClaim[]): Weight {
  const known = weights.get(claims);
  if (known) return known;
  // One source needs no quotes to be told from others.
  if (claims.length > 1) mapTogether(claims, ({ evidence }) => evidence);
  const weight = {
    sources: countSources(claims).sources,
    confidence: claims.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
  weights.set(claims, weight);
  return weight;
}

/** Negative if `a` weighs more. */
export function compareWeights(a: Weight, b: Weight): number {
  return b.sources - a.sources || b.confidence - a.confidence;
}
