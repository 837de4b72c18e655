import { compareStrings, MODALITIES, type SourcedClaim } from '@precedent/model';

/**
 * Best evidence first: certain before uncertain, stated before planned before alleged, then by confidence; then
 * in a fixed order.
 */
export function compareClaims(a: SourcedClaim, b: SourcedClaim): number {
  return (
    Number(b.certain) - Number(a.certain) ||
    MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) ||
    b.confidence - a.confidence ||
    compareStrings(a.article.publishedAt ?? '9999', b.article.publishedAt ?? '9999') ||
    compareStrings(claimKey(a), claimKey(b))
  );
}

const keys = new WeakMap<SourcedClaim, string>();

/** Unique in a graph; a claim's id is unique only in its reading. */
export function claimKey(claim: SourcedClaim): string {
  const known = keys.get(claim);
  if (known !== undefined) return known;
  const key = JSON.stringify([claim.article.id, claim.reader.name, claim.reader.version, claim.id]);
  keys.set(claim, key);
  return key;
}

/** Each claim once, best first. */
export function uniteClaims(...lists: readonly (readonly SourcedClaim[])[]): SourcedClaim[] {
  const byKey = new Map<string, SourcedClaim>();
  for (const claim of lists.flat()) byKey.set(claimKey(claim), claim);
  return [...byKey.values()].sort(compareClaims);
}
