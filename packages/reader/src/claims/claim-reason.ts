import type { End, EntityType } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { DrawnClaim } from './drawn-claim.ts';

/** The subject or object has a type that the relation doesn't allow. */
export interface IllTyped {
  kind: 'ill-typed';
  end: End;
  type: EntityType;
}

/** Why a finding of a rule or the model isn't a claim. */
export type ClaimReason =
  | { kind: 'unknown-relation' }
  | IllTyped
  /** The model proposes an end where no mention was found. */
  | { kind: 'no-mention'; end: End }
  /** A proposal's subject and object are the same mention. */
  | { kind: 'same-mention' }
  /** The model proposes a claim whose subject the sentence does not name. */
  | { kind: 'implied-subject' }
  /** A rule says the same, and has the status and the date of an office right more often. */
  | { kind: 'same-claim'; by: DrawnClaim }
  /** The model proposes for a bare title a body that only the verb of its holder names. */
  | { kind: 'body-of-verb' }
  /** The title stands directly before somebody else's name. */
  | { kind: 'title-of-another'; holder: Mention }
  /** The title is that of somebody who isn't named, or of whom the sentence is about: "the wife of the president". */
  | { kind: 'title-of-unnamed' }
  /** The office is one that its subject only runs for. */
  | { kind: 'office-sought'; by: DrawnClaim }
  /** A rule reads the same words otherwise: the other way round, by somebody else, as an office instead of membership. */
  | { kind: 'read-otherwise'; by: DrawnClaim }
  /** The act is aimed at somebody's relative or employee. */
  | { kind: 'aimed-at-attendant' }
  /** Words of an office that name none, and no body to be a member of. */
  | { kind: 'no-post' };
