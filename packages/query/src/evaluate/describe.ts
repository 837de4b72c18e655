import { sayDate, sayWhen, type Tenure } from '@precedent/model';
import type { Query } from '../query/query.ts';

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

/** ", in 2010", ", since 2000", ", as of May 2010"; empty without a time. */
export function sayTime({ from, to, asOf }: Pick<Query, 'from' | 'to' | 'asOf'>): string {
  if (from !== null) {
    if (from === to) return `, ${sayWhen(from)}`;
    return to === null ? `, since ${sayDate(from)}` : `, between ${sayDate(from)} and ${sayDate(to)}`;
  }
  if (to !== null) return `, until ${sayDate(to)}`;
  return asOf === null ? '' : `, as of ${sayDate(asOf)}`;
}
