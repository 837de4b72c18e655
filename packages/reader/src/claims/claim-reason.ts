import type { End, EntityType } from '@precedent/model';
import type { Contradiction } from './contradiction.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import type { ThresholdBasis } from './thresholds.ts';

/** An end of a type that the relation does not link. */
export interface IllTyped {
  kind: 'ill-typed';
  end: End;
  type: EntityType;
}

/** Why something that a rule or the model drew is no claim. */
export type ClaimReason =
  | { kind: 'unknown-relation' }
  | IllTyped
  /** A title's body that the model does not see. */
  | { kind: 'unsupported' }
  /** The model proposes an end where no mention was found. */
  | { kind: 'no-mention'; end: End }
  /** The model proposes two ends that are one mention. */
  | { kind: 'same-mention' }
  | { kind: 'below-threshold'; score: number; threshold: number; basis: ThresholdBasis }
  /** A party or a paper, which belongs to no state because it bears its name. */
  | { kind: 'independent-body' }
  /** Two institutions by their names: only rules tell that one is part of the other. */
  | { kind: 'two-institutions' }
  | { kind: Contradiction; by: DrawnClaim }
  /** Words of an office that name none, and no body to be a member of. */
  | { kind: 'no-post' };
