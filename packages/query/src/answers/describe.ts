import type { PrecedentGraph } from '@precedent/graph';
import type { Fact, Reference, Tenure } from '@precedent/model';

/** "from 2010-10-14 to 2024-07-02", "on 2024-06-26", "since …" is never said: an open end is not known. */
export function describeDates(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return from.length === 10 ? `on ${from}` : `in ${from}`;
  if (from !== null && to !== null) return `from ${from} to ${to}`;
  if (from !== null) return `from ${from}`;
  return to === null ? null : `until ${to}`;
}

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
export function describeFact(graph: PrecedentGraph, { ontology }: Reference, fact: Fact): string {
  const notes = inBrackets([...describeStanding(fact), describeDates(fact.from, fact.to)]);
  const [subject, object] = [fact.subject, fact.object].map((id) => graph.getNodeAttribute(id, 'name'));
  if (fact.relation === 'holds_office' && fact.office !== null) return `${subject}, ${fact.office}${notes}`;
  const office = fact.office === null ? '' : `, as ${fact.office}`;
  return `${subject} ${ontology.relation(fact.relation).label} ${object}${office}${notes}`;
}

/** How far a tenure that nobody states is known: "planned" or "alleged"; null for one that is stated. */
export function standingOfTenure(tenure: Tenure): string | null {
  if (tenure.established) return null;
  return tenure.claims.some((claim) => claim.modality === 'planned' || claim.status === 'elect')
    ? 'planned'
    : tenure.claims[0]!.modality;
}
