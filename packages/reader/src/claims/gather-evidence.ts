import type { Ontology } from '@precedent/model';
import { type Contradiction, contradictionOf } from './contradiction.ts';
import type { Candidate, DrawnClaim, Evidence, ProposedClaim } from './drawn-claim.ts';

/** Claims of rules and model with what speaks for and against each of them in its sentence. */
export function gatherEvidence(
  ruled: readonly DrawnClaim[],
  proposed: readonly ProposedClaim[],
  isCued: (claim: DrawnClaim) => boolean,
  ontology: Ontology,
): Candidate[] {
  const sentences = new Map<number, SentenceClaims>();
  const of = (sentence: number) => {
    const known = sentences.get(sentence) ?? { ruled: [], proposed: [] };
    sentences.set(sentence, known);
    return known;
  };
  for (const claim of ruled) of(claim.sentence).ruled.push(claim);
  for (const claim of proposed) of(claim.sentence).proposed.push(claim);
  return [...ruled, ...proposed].map((claim) => ({
    ...claim,
    evidence: evidenceFor(claim, of(claim.sentence), isCued(claim), ontology),
  }));
}

interface SentenceClaims {
  ruled: DrawnClaim[];
  proposed: ProposedClaim[];
}

function evidenceFor(
  claim: DrawnClaim,
  { ruled, proposed }: SentenceClaims,
  cued: boolean,
  ontology: Ontology,
): Evidence {
  const scoreOf = (matches: (one: DrawnClaim) => boolean) =>
    Math.max(0, ...proposed.filter(matches).map(({ score }) => score));
  return {
    score: scoreOf((one) => isSame(one, claim) || isAmongThemselves(one, claim)),
    rules: ruled.flatMap((one) => (isSame(one, claim) && one.how.by === 'rule' ? [one.how.rule] : [])),
    cued,
    contradictions: contradictionsOf(claim, ruled, ontology),
    otherRelation: scoreOf((one) => isSamePair(one, claim) && one.relation !== claim.relation),
    reversed: scoreOf(
      (one) =>
        one.relation === claim.relation && one.subject === claim.object && one.object === claim.subject,
    ),
    otherPair: scoreOf((one) => one.relation === claim.relation && sharesOneEnd(one, claim)),
  };
}

function contradictionsOf(
  claim: DrawnClaim,
  ruled: readonly DrawnClaim[],
  ontology: Ontology,
): Contradiction[] {
  const found = new Set<Contradiction>();
  for (const one of ruled) {
    const kind = one === claim ? null : contradictionOf(one, claim, ontology);
    if (kind) found.add(kind);
  }
  return [...found];
}

function isSame(a: DrawnClaim, b: DrawnClaim): boolean {
  return a.relation === b.relation && a.subject === b.subject && a.object === b.object;
}

/** "The two leaders met": the model proposes that they met somebody whom the sentence doesn't name. */
function isAmongThemselves(one: DrawnClaim, { relation, subject, object }: DrawnClaim): boolean {
  return subject === object && one.relation === relation && one.subject === subject && one.object === null;
}

function isSamePair(a: DrawnClaim, b: DrawnClaim): boolean {
  return (
    (a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject)
  );
}

function sharesOneEnd(a: DrawnClaim, b: DrawnClaim): boolean {
  return (a.subject === b.subject) !== (a.object === b.object);
}
