import type { End, EntityType } from '@precedent/model';
import type { Contradiction } from './contradiction.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import type { ThresholdBasis } from './thresholds.ts';

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
  /** A title's body that the model doesn't propose. */
  | { kind: 'unsupported' }
  /** A proposal's subject or object isn't a mention. */
  | { kind: 'no-mention'; end: End }
  /** A proposal's subject and object are the same mention. */
  | { kind: 'same-mention' }
  | { kind: 'below-threshold'; score: number; threshold: number; basis: ThresholdBasis }
  /** A party or newspaper, which isn't part of a state just because its name says so. */
  | { kind: 'independent-body' }
  /** Names of two institutions: only rules may say that one is part of the other. */
  | { kind: 'two-institutions' }
  | { kind: Contradiction; by: DrawnClaim }
  /** Its words don't name an office, and there is no body to be a member of. */
  | { kind: 'no-post' };
