import type { Ontology, Reference } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import { isIndependent } from '../mentions/state-bodies.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { type Dropped, sift } from '../trace/sift.ts';
import type { ClaimReason } from './claim-reason.ts';
import { contradictionOf } from './contradiction.ts';
import { drawByModel, type PlacedProposal } from './draw-by-model.ts';
import { contextsOf, drawByRules } from './draw-by-rules.ts';
import type { DrawnClaim, ProposedClaim, WeighedClaim } from './drawn-claim.ts';
import { settleManners } from './manner.ts';
import { weighOccupations } from './occupations.ts';
import { weighBySupport } from './support.ts';
import { basisOf, type Thresholds, thresholdOf } from './thresholds.ts';

/** What the rules and the model find in a document. */
export interface DrawnClaims {
  /** The claims of rules, and the model's proposals with a sufficient score, in text order. */
  kept: WeighedClaim[];
  dropped: Dropped<DrawnClaim, ClaimReason>[];
  /** Proposals of the model that aren't between two mentions. */
  unplaced: Dropped<PlacedProposal, ClaimReason>[];
}

export function drawClaims(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
  thresholds: Thresholds,
): DrawnClaims {
  const { kept: own, dropped: unplaced } = drawByModel(document, mentions, reference);
  const { ontology } = reference;
  const drawn = drawByRules(document, mentions, reference);
  const proposed = settleManners(own, drawn.kept, contextsOf(document, mentions, reference));
  const ruled = weighBySupport(drawn.kept, proposed, ontology);
  const sure = sift(proposed, (claim) => reasonAgainst(claim, ruled.kept, thresholds, ontology));
  const titles = indexTitles(reference.officeTitles);
  const posts = weighOccupations(sure.kept, document, titles, ontology);
  return {
    kept: leaveTimeToSuccessor([...ruled.kept, ...posts.kept], ontology).sort(
      (a, b) => a.sentence - b.sentence,
    ),
    dropped: [...drawn.dropped, ...ruled.dropped, ...sure.dropped, ...posts.dropped],
    unplaced,
  };
}

/** Why a proposal isn't a claim: its score is too low, or a rule knows better. */
function reasonAgainst(
  claim: ProposedClaim,
  ruled: readonly WeighedClaim[],
  thresholds: Thresholds,
  ontology: Ontology,
): ClaimReason | null {
  const { relation, score, how } = claim;
  const threshold = thresholdOf(relation, how.cued, thresholds);
  if (score < threshold)
    return { kind: 'below-threshold', score, threshold, basis: basisOf(relation, how.cued, thresholds) };
  return looseBody(claim, ontology) ?? findContradiction(claim, ruled, ontology);
}

/** Prefers a contradiction about the same subject. */
function findContradiction(
  claim: ProposedClaim,
  ruled: readonly WeighedClaim[],
  ontology: Ontology,
): ClaimReason | null {
  let found: ClaimReason | null = null;
  for (const by of ruled) {
    const kind = contradictionOf(by, claim, ontology);
    if (!kind) continue;
    if (by.subject === claim.subject) return { kind, by };
    found ??= { kind, by };
  }
  return found;
}

/**
 * A party or newspaper isn't part of a state just because its name says so. And only rules may say that one
 * institution is part of another, because the model often proposes this for institutions named together.
 */
function looseBody({ relation, subject, object }: ProposedClaim, ontology: Ontology): ClaimReason | null {
  if (ontology.relation(relation).belongs_as !== 'part') return null;
  if (isIndependent(subject)) return { kind: 'independent-body' };
  const bothNamed = subject.kind === 'name' && object?.kind === 'name';
  return bothNamed && subject.type === 'institution' && object?.type === 'institution'
    ? { kind: 'two-institutions' }
    : null;
}

/** "Smith will succeed Brown as premier on 1 October": this isn't the day on which Brown took office. */
function leaveTimeToSuccessor(drawn: readonly WeighedClaim[], ontology: Ontology): WeighedClaim[] {
  const changes = drawn.flatMap((claim) => {
    const ends = ontology.succession(claim.relation);
    return ends === null || claim.time === null
      ? []
      : [{ predecessor: claim[ends.predecessor], time: claim.time }];
  });
  return drawn.map((claim) => {
    const holder = ontology.endThat('holds', claim.relation);
    const isOfChange = changes.some(
      ({ predecessor, time }) =>
        holder !== null && predecessor === claim[holder] && time.start === claim.time?.start,
    );
    return isOfChange
      ? { ...claim, time: null, changes: [...claim.changes, { kind: 'date-of-succession' }] }
      : claim;
  });
}
