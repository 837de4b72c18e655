import type { Fact, FactOutline } from '@precedent/model';

export function outlineOf({ id, subject, object, relation, claims }: Fact): FactOutline {
  const certainClaims = claims.filter(({ certain }) => certain).length;
  return { id, subject, object, relation, claims: claims.length, certainClaims };
}
