import type { Ontology } from '@precedent/model';
import { type Contradiction, contradictionOf } from './contradiction.ts';
import type { Candidate, DrawnClaim, Evidence, ProposedClaim } from './drawn-claim.ts';
import { isSamePair, type SameThing } from './same-thing.ts';

/** Claims of rules and model with what speaks for and against each of them in its sentence. */
export function gatherEvidence(
  ruled: readonly DrawnClaim[],
  proposed: readonly ProposedClaim[],
  isCued: (claim: DrawnClaim) => boolean,
  ontology: Ontology,
  isSame: SameThing,
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
    evidence: evidenceFor(claim, of(claim.sentence), isCued(claim), ontology, isSame),
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
  isSame: SameThing,
): Evidence {
  const scoreOf = (matches: (one: DrawnClaim) => boolean) =>
    Math.max(0, ...proposed.filter(matches).map(({ score }) => score));
  const isSameClaim = (one: DrawnClaim) => one.relation === claim.relation && isSamePair(one, claim, isSame);
  const isReversed = (one: DrawnClaim) =>
    isSame(one.subject, claim.object) && isSame(one.object, claim.subject);
  return {
    score: scoreOf((one) => isSameClaim(one) || isAmongThemselves(one, claim)),
    rules: ruled.flatMap((one) => (isSameClaim(one) && one.how.by === 'rule' ? [one.how.rule] : [])),
    cued,
    contradictions: contradictionsOf(claim, ruled, ontology, isSame),
    otherRelation: scoreOf(
      (one) => one.relation !== claim.relation && (isSamePair(one, claim, isSame) || isReversed(one)),
    ),
    reversed: scoreOf((one) => one.relation === claim.relation && isReversed(one)),
    otherPair: scoreOf(
      (one) =>
        one.relation === claim.relation &&
        isSame(one.subject, claim.subject) !== isSame(one.object, claim.object),
    ),
  };
}

function contradictionsOf(
  claim: DrawnClaim,
  ruled: readonly DrawnClaim[],
  ontology: Ontology,
  isSame: SameThing,
): Contradiction[] {
  const found = new Set<Contradiction>();
  for (const one of ruled) {
    const kind = one === claim ? null : contradictionOf(one, claim, ontology, isSame);
    if (kind) found.add(kind);
  }
  return [...found];
}

/** "The two leaders met": the model proposes that they met somebody whom the sentence doesn't name. */
function isAmongThemselves(one: DrawnClaim, { relation, subject, object }: DrawnClaim): boolean {
  return subject === object && one.relation === relation && one.subject === subject && one.object === null;
}
