import type { Ontology } from '@precedent/model';
import type { Candidate, DrawnClaim } from './drawn-claim.ts';
import type { RuleRelations } from './rule-relations.ts';

/** Below this score of the model, what the grammar says of the same words is right more often. */
const WEAK = 0.5;

/**
 * The rule's claim that a proposal of the model gets wrong: the same act with its ends exchanged or by somebody else,
 * membership for an office, a meeting of those who only acted together. Null if there is none.
 */
export function misreads(
  claim: Candidate,
  ruled: readonly DrawnClaim[],
  relations: RuleRelations,
  ontology: Ontology,
): DrawnClaim | null {
  const { evidence, how, object } = claim;
  if (how.by !== 'model' || evidence.rules.length > 0 || object === null) return null;
  const inSentence = ruled.filter((one) => one.sentence === claim.sentence && one.object !== null);
  const ways = [isSameActOtherwise, isMembershipForOffice, isOtherDecision, isAmongDoers];
  const setting = { relations, ontology, inSentence };
  return inSentence.find((one) => ways.some((isMisread) => isMisread(claim, one, setting))) ?? null;
}

interface Setting {
  relations: RuleRelations;
  ontology: Ontology;
  inSentence: readonly DrawnClaim[];
}

/** "Kiribati urged Australia" shows that Australia didn't urge Kiribati, and that Fiji is no second one to do so. */
function isSameActOtherwise(claim: Candidate, one: DrawnClaim, { ontology }: Setting): boolean {
  const { symmetric, lasts } = ontology.relation(claim.relation);
  if (one.relation !== claim.relation || symmetric || lasts || claim.evidence.score >= WEAK) return false;
  const isReversed = one.subject === claim.object && one.object === claim.subject;
  return isReversed || (one.object === claim.object && one.subject !== claim.subject);
}

/** Who heads a body isn't said to be only a member. */
function isMembershipForOffice(claim: Candidate, one: DrawnClaim, { relations }: Setting): boolean {
  return (
    claim.relation === relations.membership && one.relation === relations.holding && isSamePair(claim, one)
  );
}

/** Whoever is nominated, appointed or dismissed by somebody is not said to be appointed or succeeded by them too. */
function isOtherDecision(claim: Candidate, one: DrawnClaim, { ontology }: Setting): boolean {
  const isDecision = (relation: string) => ontology.namesOffice(relation) && !ontology.isTenure(relation);
  return (
    claim.relation !== one.relation &&
    isDecision(claim.relation) &&
    isDecision(one.relation) &&
    !isCued(claim) &&
    (isSamePair(claim, one) || isReversedPair(claim, one))
  );
}

/** Tuvalu and Kiribati, who urge Australia, are not said to have met, nor did Australia meet Kiribati. */
function isAmongDoers(claim: Candidate, one: DrawnClaim, { ontology, inSentence }: Setting): boolean {
  if (!ontology.relation(claim.relation).symmetric || isCued(claim)) return false;
  if (ontology.relation(one.relation).symmetric || ontology.relation(one.relation).lasts) return false;
  if (isSamePair(claim, one) || isReversedPair(claim, one)) return claim.evidence.score < WEAK;
  return (
    one.subject === claim.subject &&
    inSentence.some(
      (other) =>
        other.subject === claim.object && other.trigger === one.trigger && other.object === one.object,
    )
  );
}

function isCued({ how }: Candidate): boolean {
  return how.by === 'model' && how.cued;
}

function isSamePair(a: DrawnClaim, b: DrawnClaim): boolean {
  return a.subject === b.subject && a.object === b.object;
}

function isReversedPair(a: DrawnClaim, b: DrawnClaim): boolean {
  return a.subject === b.object && a.object === b.subject;
}
