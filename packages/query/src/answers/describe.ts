import { sayDate, type Tenure } from '@precedent/model';

/** " (planned, from 1 October 2024)"; empty if there are no notes. */
export function inBrackets(notes: readonly (string | null)[]): string {
  const said = notes.filter((note) => note !== null && note !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** "planned" or "alleged" for an unconfirmed tenure; null for a confirmed one. */
export function standingOfTenure(tenure: Tenure): string | null {
  if (tenure.established) return null;
  return tenure.claims.some((claim) => claim.modality === 'planned' || claim.status === 'elect')
    ? 'planned'
    : tenure.claims[0]!.modality;
}

/** "as of 6 July 2022": the date of the source for an open tenure; null if it ended or has no such source. */
export function sayAsOf({ asOf }: Tenure): string | null {
  return asOf === null ? null : `as of ${sayDate(asOf)}`;
}
