import { type End, type EntityType, type Ontology, printProvenance } from '@precedent/model';
import type { ClaimReason } from '../claims/claim-reason.ts';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import type { ThresholdBasis } from '../claims/thresholds.ts';
import type { ResolutionReason } from '../reading/resolve-claim.ts';

/** Why a finding is not a claim of the reading. */
export type FindingReason = ClaimReason | ResolutionReason;

/** A finding, as far as the reason against it is about it. */
export interface Refused {
  relation: string;
  subject: string;
  /** Null for an office without a body. */
  object: string | null;
}

/** The reason as a sentence. */
export function sayWhyNoClaim(reason: FindingReason, refused: Refused, ontology: Ontology): string {
  const label = ontology.has(refused.relation) ? ontology.relation(refused.relation).label : refused.relation;
  switch (reason.kind) {
    case 'unknown-relation':
      return `The ontology has no relation "${refused.relation}".`;
    case 'ill-typed':
      return sayTypes(reason.end, reason.type, label, refused, ontology);
    case 'unsupported':
      return 'Whose office it is, the grammar only guesses, and the model does not propose the same.';
    case 'no-mention':
      return `"${refused[reason.end]}", its ${reason.end}, is not among the mentions.`;
    case 'same-mention':
      return 'Both ends are the same mention.';
    case 'below-threshold':
      return `Its score of ${sayScore(reason.score)} is below ${sayScore(reason.threshold)}, the least ${sayBasis(reason.basis, label)}.`;
    case 'independent-body':
      return `"${refused.subject}" is a party, a paper or the like: it is not part of a state because it bears its name.`;
    case 'two-institutions':
      return 'Both are names of institutions, and of two institutions only a rule may say that one is part of the other.';
    case 'same-claim':
      return `A rule draws the same, and has status and date right more often: ${sayDrawn(reason.by, ontology)}.`;
    case 'other-relation':
      return `A rule reads these two otherwise: ${sayDrawn(reason.by, ontology)}.`;
    case 'same-office':
      return `By the grammar the office has another holder or body: ${sayDrawn(reason.by, ontology)}.`;
    case 'other-pair':
      return `By the grammar, others are meant: ${sayDrawn(reason.by, ontology)}.`;
    case 'no-post':
      return `Its words name no office, and "${refused.object}" is no institution to be a member of.`;
    case 'no-entity':
      return `It is not known whom or what "${refused[reason.end]}", its ${reason.end}, means.`;
    case 'no-body':
      return 'The sentence names no body for the office, and the article does not make clear which it is.';
    case 'same-entity':
      return `Both ends mean ${reason.entity.name}.`;
  }
}

function sayTypes(end: End, type: EntityType, label: string, refused: Refused, ontology: Ontology): string {
  const allowed = ontology
    .relation(refused.relation)
    [end].map((one) => withArticle(ontology.entityType(one).label));
  return `"${refused[end]}" is ${withArticle(ontology.entityType(type).label)}; the ${end} of "${label}" has to be ${OR.format(allowed)}.`;
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function withArticle(label: string): string {
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
}

function sayBasis(basis: ThresholdBasis, label: string): string {
  switch (basis) {
    case 'relation':
      return `for "${label}"`;
    case 'cued':
      return `for "${label}" with a word between the two that expresses it`;
    case 'bare':
      return `for "${label}" without a word between the two that expresses it`;
  }
}

/** "Mark Rutte holds office in NATO (rule:title)". */
function sayDrawn({ subject, relation, object, how }: DrawnClaim, ontology: Ontology): string {
  return `"${subject.text} ${ontology.relation(relation).label} ${object?.text ?? '…'}" (${printProvenance(how)})`;
}

export function sayScore(score: number): string {
  return score.toFixed(2);
}
