import type { Reference } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import { isIndependent } from '../mentions/state-bodies.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { type Dropped, sift } from '../trace/sift.ts';
import type { ClaimReason } from './claim-reason.ts';
import { contradicts } from './contradicts.ts';
import { drawByModel, type PlacedProposal } from './draw-by-model.ts';
import { drawByRules } from './draw-by-rules.ts';
import type { DrawnClaim, ProposedClaim, WeighedClaim } from './drawn-claim.ts';
import { weighOccupations } from './occupations.ts';
import { weighBySupport } from './support.ts';
import { type Thresholds, thresholdOf } from './thresholds.ts';

/** What rules and model find in a document. */
export interface DrawnClaims {
  /** Every claim that a rule draws or the model proposes surely enough, in text order. */
  kept: WeighedClaim[];
  dropped: Dropped<DrawnClaim, ClaimReason>[];
  /** Proposals of the model that are not between two mentions. */
  unplaced: Dropped<PlacedProposal, ClaimReason>[];
}

export function drawClaims(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
  thresholds: Thresholds,
): DrawnClaims {
  const { kept: proposed, dropped: unplaced } = drawByModel(document, mentions, reference);
  const drawn = drawByRules(document, mentions, reference);
  const ruled = weighBySupport(drawn.kept, proposed);
  const sure = sift(proposed, (claim) => reasonAgainst(claim, ruled.kept, thresholds));
  const titles = indexTitles(reference.officeTitles);
  const posts = weighOccupations(sure.kept, document, titles);
  return {
    kept: leaveTimeToSuccessor([...ruled.kept, ...posts.kept]).sort((a, b) => a.sentence - b.sentence),
    dropped: [...drawn.dropped, ...ruled.dropped, ...sure.dropped, ...posts.dropped],
    unplaced,
  };
}

/** Why a proposal is no claim: the model is not sure enough of it, or rules know better. */
function reasonAgainst(
  claim: ProposedClaim,
  ruled: readonly WeighedClaim[],
  thresholds: Thresholds,
): ClaimReason | null {
  const threshold = thresholdOf(claim.relation, claim.how.cued, thresholds);
  if (claim.score < threshold) return { kind: 'below-threshold', score: claim.score, threshold };
  const loose = looseBody(claim);
  if (loose) return loose;
  const by = ruled.find((other) => contradicts(other, claim));
  return by ? { kind: 'contradicted', by } : null;
}

/**
 * A party or a paper is part of no state because it bears its name; and that one institution belongs
 * to another is left to the rules: the model takes committees of neighbours for committees of each other.
 */
function looseBody({ relation, subject, object }: ProposedClaim): ClaimReason | null {
  if (relation !== 'part_of') return null;
  if (isIndependent(subject)) return { kind: 'independent-body' };
  const bothNamed = subject.kind === 'name' && object?.kind === 'name';
  return bothNamed && subject.type === 'institution' && object?.type === 'institution'
    ? { kind: 'two-institutions' }
    : null;
}

/** "Smith will succeed Brown as premier on 1 October": the day is of the change, not of when Brown took office. */
function leaveTimeToSuccessor(drawn: readonly WeighedClaim[]): WeighedClaim[] {
  const changes = drawn.filter(({ relation, time }) => relation === 'succeeded' && time !== null);
  return drawn.map((claim) => {
    const isOfChange = changes.some(
      ({ object, time }) => object === claim.subject && time?.start === claim.time?.start,
    );
    return claim.relation === 'holds_office' && isOfChange
      ? { ...claim, time: null, changes: [...claim.changes, 'date-of-succession'] }
      : claim;
  });
}
