import { sayDate, type Tenure } from '@precedent/model';

/** " (planned, from 1 October 2024)"; empty where there is nothing to say. */
export function inBrackets(notes: readonly (string | null)[]): string {
  const said = notes.filter((note) => note !== null && note !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** How far a tenure that nobody states is known: "planned" or "alleged"; null for one that is stated. */
export function standingOfTenure(tenure: Tenure): string | null {
  if (tenure.established) return null;
  return tenure.claims.some((claim) => claim.modality === 'planned' || claim.status === 'elect')
    ? 'planned'
    : tenure.claims[0]!.modality;
}

/** "as of 6 July 2022": how old the word is that a tenure goes on; null for one that ended or that no list is cited for. */
export function sayAsOf({ asOf }: Tenure): string | null {
  return asOf === null ? null : `as of ${sayDate(asOf)}`;
}
