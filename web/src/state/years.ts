import type { SourcedClaim } from '@precedent/model';

/**
 * "2014–2024", "since 2024", "until 2010", "2024"; of what is open by its source only, "2021–2022?". Empty without a
 * date.
 */
export function yearsOf(
  from: string | null,
  to: string | null,
  claims: readonly SourcedClaim[] = [],
): string {
  const [first, last] = [from?.slice(0, 4) ?? null, to?.slice(0, 4) ?? null];
  if (first === null) return last === null ? '' : `until ${last}`;
  if (last !== null) return first === last ? first : `${first}–${last}`;
  const asOf = claims.reduce((latest, claim) => ((claim.asOf ?? '') > latest ? claim.asOf! : latest), '');
  return asOf === '' || asOf.slice(0, 4) === first ? `since ${first}` : `${first}–${asOf.slice(0, 4)}?`;
}
