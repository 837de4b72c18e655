import { type End, type EntityType, type Ontology, printProvenance, sayList } from '@precedent/model';
import type { ClaimReason } from '../claims/claim-reason.ts';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import type { Unlikely } from '../reading/ranking/rank-candidates.ts';
import type { ResolutionReason } from '../reading/resolve-claim.ts';

/** Why a finding didn't become a claim. */
export type FindingReason = ClaimReason | ResolutionReason | Unlikely;

/** The parts of a finding that a reason may refer to. */
export interface Refused {
  relation: string;
  /** Null where the sentence names none. */
  subject: string | null;
  object: string | null;
}

/** A sentence that gives the reason. */
export function sayWhyNoClaim(reason: FindingReason, refused: Refused, ontology: Ontology): string {
  const label = ontology.has(refused.relation) ? ontology.relation(refused.relation).label : refused.relation;
  switch (reason.kind) {
    case 'unknown-relation':
      return `The ontology has no relation "${refused.relation}".`;
    case 'ill-typed':
      return sayTypes(reason.end, reason.type, label, refused, ontology);
    case 'no-mention':
      return `Its ${reason.end}, "${refused[reason.end]}", is not a mention.`;
    case 'same-mention':
      return 'Both ends are the same mention.';
    case 'unlikely':
      return `It is right with a probability of only ${sayScore(reason.confidence)}; claims need at least ${sayScore(reason.least)}.`;
    case 'implied-subject':
      return 'The sentence does not name its subject.';
    case 'same-claim':
      return `A rule found the same, and rules have the status and date right more often: ${sayDrawn(reason.by, ontology)}.`;
    case 'body-of-verb':
      return 'The title stands alone: the body is what its holder does something to, not what he holds an office of.';
    case 'title-of-another':
      return `The title stands before another name: "${reason.holder.text}".`;
    case 'title-of-unnamed':
      return 'The title belongs to somebody else whom the sentence mentions.';
    case 'office-sought':
      return `The office is only sought: ${sayDrawn(reason.by, ontology)}.`;
    case 'read-otherwise':
      return `A rule reads the sentence otherwise: ${sayDrawn(reason.by, ontology)}.`;
    case 'aimed-at-attendant':
      return `It is done to somebody who belongs to "${refused.object}", and not to them.`;
    case 'no-post':
      return `Its words don't name an office, and "${refused.object}" isn't an institution that has members.`;
    case 'no-entity':
      return `It isn't known what its ${reason.end}, "${refused[reason.end]}", means.`;
    case 'no-body':
      return "The sentence doesn't name the body of the office, and the article doesn't make it clear.";
    case 'same-entity':
      return `Both ends mean ${reason.entity.name}.`;
  }
}

function sayTypes(end: End, type: EntityType, label: string, refused: Refused, ontology: Ontology): string {
  const allowed = ontology
    .relation(refused.relation)
    [end].map((one) => withArticle(ontology.entityType(one).label));
  return `"${refused[end]}" is ${withArticle(ontology.entityType(type).label)}; the ${end} of "${label}" must be ${sayList(allowed, 'or')}.`;
}

function withArticle(label: string): string {
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
}

/** "Mark Rutte holds office in NATO (rule:title)". */
function sayDrawn({ subject, relation, object, how }: DrawnClaim, ontology: Ontology): string {
  return `"${subject.text} ${ontology.relation(relation).label} ${object?.text ?? '…'}" (${printProvenance(how)})`;
}

export function sayScore(score: number): string {
  return score.toFixed(2);
}
