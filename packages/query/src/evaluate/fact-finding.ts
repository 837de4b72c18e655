import { sayFact } from '@precedent/graph';
import { type Fact, MODALITIES } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';

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
  return {
    text: sayFact(graph, reference, fact),
    entities: ends.map((id) => graph.getNodeAttributes(id)),
    facts: [fact.id],
    claims: fact.claims,
    from: fact.from,
    to: fact.to,
  };
}
