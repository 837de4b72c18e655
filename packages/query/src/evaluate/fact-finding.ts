import { mapTogether, sayFact } from '@precedent/graph';
import { type Fact, MODALITIES } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import { createFinding, type Finding } from '../query/finding.ts';

/** Uncertain facts last, before them denied ones; then by modality, then by the number of claims. */
export function compareFacts(a: Fact, b: Fact): number {
  const denied = (fact: Fact) => Number(fact.polarity === 'negative');
  return (
    Number(b.certain) - Number(a.certain) ||
    denied(a) - denied(b) ||
    MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) ||
    b.claims.length - a.claims.length ||
    (a.id < b.id ? -1 : 1)
  );
}

/** @param known the entity that was asked about; the other end of the fact comes first. */
export function factFinding({ graph, reference }: QueryContext, fact: Fact, known: string): Finding {
  const ends = fact.subject === known ? [fact.object, fact.subject] : [fact.subject, fact.object];
  const { id, claims, from, to } = fact;
  const parts = {
    text: () => sayFact(graph, reference, fact),
    entities: () => mapTogether(ends, (end) => graph.getNodeAttributes(end)),
    facts: () => [id],
    claims: () => claims,
  };
  return createFinding(parts, { from, to });
}
