import { type PrecedentGraph, sayDates, sayFact } from '@precedent/graph';
import type { Fact, Reference, Tenure } from '@precedent/model';

/** What keeps a reader from taking it as plain fact: "planned", "alleged", "denied". */
function describeStanding(standing: Pick<Fact, 'modality' | 'polarity'>): string[] {
  const words: string[] = standing.modality === 'asserted' ? [] : [standing.modality];
  if (standing.polarity === 'negative') words.push('denied');
  if (standing.polarity === 'contested') words.push('contested');
  return words;
}

/** " (planned, from 2024-10-01)"; empty where there is nothing to say. */
export function inBrackets(notes: readonly (string | null)[]): string {
  const said = notes.filter((note) => note !== null && note !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** "Mark Rutte succeeded Jens Stoltenberg, as Secretary General of NATO (planned, on 2024-10-01)" */
export function describeFact(graph: PrecedentGraph, reference: Reference, fact: Fact): string {
  const notes = [...describeStanding(fact), sayDates(fact.from, fact.to)];
  return `${sayFact(graph, reference, fact)}${inBrackets(notes)}`;
}

/** How far a tenure that nobody states is known: "planned" or "alleged"; null for one that is stated. */
export function standingOfTenure(tenure: Tenure): string | null {
  if (tenure.established) return null;
  return tenure.claims.some((claim) => claim.modality === 'planned' || claim.status === 'elect')
    ? 'planned'
    : tenure.claims[0]!.modality;
}

/** "as of 2022-07-06": how old the word is that a tenure goes on; null for one that ended or that no list is cited for. */
export function sayAsOf({ asOf }: Tenure): string | null {
  return asOf === null ? null : `as of ${asOf}`;
}
