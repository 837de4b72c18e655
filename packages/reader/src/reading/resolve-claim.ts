import type { End, Ontology, ReadingEntity } from '@precedent/model';
import type { IllTyped } from '../claims/claim-reason.ts';
import type { Candidate } from '../claims/drawn-claim.ts';
import type { BuiltEntities } from './build-entities.ts';
import type { ImpliedBy } from './implied-body.ts';
import type { EndSigns, PossibleEnd } from './possible-ends.ts';

/** A drawn claim with the entities of its mentions. */
export interface ResolvedClaim {
  draft: Candidate;
  subject: ReadingEntity;
  object: ReadingEntity;
  speaker: ReadingEntity | null;
  /** What showed the object; null if the sentence names it. */
  impliedBy: ImpliedBy | null;
  signs: EndSigns | null;
}

/** Why a drawn claim isn't a claim between two entities. */
export type ResolutionReason =
  /** A pronoun or description that wasn't resolved. */
  | { kind: 'no-entity'; end: End }
  /** An office whose body isn't clear from the article. */
  | { kind: 'no-body' }
  | { kind: 'same-entity'; entity: ReadingEntity }
  | IllTyped;

/** What the two ends of a drawn claim mean; null if that isn't known. */
export interface Ends {
  subject: ReadingEntity | null;
  object: ReadingEntity | null;
}

/** The claim between entities, or the reason against it. */
export function resolveClaim(
  draft: Candidate,
  { subject, object }: Ends,
  implied: PossibleEnd | null,
  { entityOf }: Pick<BuiltEntities, 'entityOf'>,
  ontology: Ontology,
): ResolvedClaim | ResolutionReason {
  if (!subject) return { kind: 'no-entity', end: 'subject' };
  if (!object) return draft.object ? { kind: 'no-entity', end: 'object' } : { kind: 'no-body' };
  if (subject === object) return { kind: 'same-entity', entity: subject };
  const types = ontology.relation(draft.relation);
  if (!types.subject.includes(subject.type)) return { kind: 'ill-typed', end: 'subject', type: subject.type };
  if (!types.object.includes(object.type)) return { kind: 'ill-typed', end: 'object', type: object.type };
  const speaker = draft.speaker && entityOf(draft.speaker);
  return { draft, subject, object, speaker, impliedBy: implied?.by ?? null, signs: implied?.signs ?? null };
}
