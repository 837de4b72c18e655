import {
  type Claim,
  compareStrings,
  type Fact,
  type Reading,
  type Reference,
  refToArticle,
  type SourcedClaim,
} from '@precedent/model';
import type { ClaimOffice, OfficeOfClaim } from '../offices/read-offices.ts';
import type { ReadingResolution } from '../resolution/tell/resolution.ts';
import { factId } from './fact-id.ts';
import { compareClaims } from './order-claims.ts';
import { summariseClaims } from './summarise-claims.ts';

/** Every claim of the readings in exactly one fact, facts ordered by id. */
export function gatherFacts(
  readings: readonly Reading[],
  resolution: ReadingResolution,
  officeOf: OfficeOfClaim,
  { ontology }: Reference,
): Fact[] {
  const facts = new Map<string, Fact>();
  readings.forEach((reading, at) => {
    for (const claim of reading.claims) {
      const sourced = sourceClaim(claim, reading, (id) => resolution.entityOf(at, id));
      const { symmetric } = ontology.relation(claim.relation);
      const empty = emptyFact(sourced, officeOf(at, claim.id), symmetric);
      const fact = facts.get(empty.id) ?? empty;
      fact.claims.push(sourced);
      facts.set(fact.id, fact);
    }
  });
  for (const fact of facts.values()) {
    fact.claims.sort(compareClaims);
    Object.assign(fact, summariseClaims(fact.claims));
  }
  return [...facts.values()].sort((a, b) => compareStrings(a.id, b.id));
}

/** The claim with its article; subject, object and speaker become entity ids of the graph. */
function sourceClaim(claim: Claim, reading: Reading, entityOf: (id: string) => string): SourcedClaim {
  return {
    ...claim,
    subject: entityOf(claim.subject),
    object: entityOf(claim.object),
    speaker: claim.speaker === null ? null : entityOf(claim.speaker),
    article: refToArticle(reading.article),
    reader: reading.reader,
  };
}

function emptyFact(claim: SourcedClaim, office: ClaimOffice | null, symmetric: boolean): Fact {
  const { relation, modality, polarity, from, to } = claim;
  // Of a symmetric relation both directions are one fact, kept in the order of their ids.
  const swap = symmetric && compareStrings(claim.object, claim.subject) < 0;
  const [subject, object] = swap ? [claim.object, claim.subject] : [claim.subject, claim.object];
  const id = factId({ subject, relation, object, office: office?.id ?? null });
  return {
    id,
    subject,
    relation,
    object,
    office: office?.label ?? null,
    symmetric,
    claims: [],
    modality,
    polarity,
    from,
    to,
  };
}
