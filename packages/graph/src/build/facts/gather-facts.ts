import {
  compareStrings,
  type Fact,
  type NamedOffice,
  type Office,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import { factId } from './fact-id.ts';
import { compareClaims } from './order-claims.ts';
import { summariseClaims } from './summarise-claims.ts';

/** Puts every claim into exactly one fact. Facts are ordered by id. */
export function gatherFacts(
  claims: readonly SourcedClaim[],
  nameOffice: (office: Office) => NamedOffice,
  { ontology }: Reference,
): Fact[] {
  const facts = new Map<string, Fact>();
  for (const claim of claims) {
    const { symmetric } = ontology.relation(claim.relation);
    const empty = emptyFact(claim, claim.office && nameOffice(claim.office), symmetric);
    const fact = facts.get(empty.id) ?? empty;
    fact.claims.push(claim);
    facts.set(fact.id, fact);
  }
  for (const fact of facts.values()) {
    fact.claims.sort(compareClaims);
    Object.assign(fact, summariseClaims(fact.claims));
  }
  return [...facts.values()].sort((a, b) => compareStrings(a.id, b.id));
}

function emptyFact(claim: SourcedClaim, office: NamedOffice | null, symmetric: boolean): Fact {
  const { relation, modality, polarity, certain, from, to } = claim;
  // Both directions of a symmetric relation are one fact, with the lower id as its subject.
  const swap = symmetric && compareStrings(claim.object, claim.subject) < 0;
  const [subject, object] = swap ? [claim.object, claim.subject] : [claim.subject, claim.object];
  const id = factId({ subject, relation, object, office: office?.id ?? null });
  const summary = { modality, polarity, certain, from, to };
  return { id, subject, relation, object, office, symmetric, claims: [], ...summary };
}
