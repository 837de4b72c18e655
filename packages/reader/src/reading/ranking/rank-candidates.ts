import type { Evidence } from '../../claims/drawn-claim.ts';
import { chamberInFront, isPartOfChamber } from '../../english/bodies/part-words.ts';
import { type Dropped, sift } from '../../trace/sift.ts';
import type { ResolvedClaim } from '../resolve-claim.ts';
import { createDescriber, type Setting } from './describe-candidate.ts';
import type { Features, Ranker } from './ranker.ts';

/** A candidate with how likely it is right. */
export interface RankedClaim extends ResolvedClaim {
  features: Features;
  /** 0 to 1: of claims with this confidence, such a share is right. */
  confidence: number;
  certain: boolean;
}

/** Why a candidate is no claim of the reading: it is too unlikely. */
export interface Unlikely {
  kind: 'unlikely';
  confidence: number;
  least: number;
}

/** Weighs all candidates of a document, and leaves out the unlikely. */
export function rankCandidates(
  setting: Setting,
  ranker: Ranker,
): { kept: RankedClaim[]; dropped: Dropped<RankedClaim, Unlikely>[] } {
  const describe = createDescriber(setting);
  const { kept: least, certain } = ranker.levels;
  const ranked = setting.resolved.map((claim): RankedClaim => {
    const features = describe(claim);
    const unseen = ranker.knows(claim.draft.relation) ? null : confidenceOfUnseen(claim.draft, ranker);
    const confidence = unseen ?? confidenceOfPart(claim, ranker) ?? ranker.probability(features);
    return { ...claim, features, confidence, certain: confidence >= certain };
  });
  return sift(likeliestOf(ranked), ({ confidence }) =>
    confidence < least ? { kind: 'unlikely', confidence, least } : null,
  );
}

/** Where only a cue speaks for a claim, the model must find it at least possible. */
const LEAST_CUED = 0.1;

/** What can be said of a relation without examples: how often such claims are right in others; null if nothing can. */
function confidenceOfUnseen({ object, evidence }: RankedClaim['draft'], { unseen }: Ranker): number | null {
  if (object === null || evidence.contradictions.length > 0) return null;
  if (evidence.rules.length > 0) return unseen.ruled;
  return evidence.cued && evidence.score >= LEAST_CUED ? unseen.cued : null;
}

/**
 * The House in "House Judiciary Committee", where only another sentence names it by itself: the model can't link the
 * two, so that its silence, which the ranker takes for an objection, says nothing. Null for everything else.
 */
function confidenceOfPart({ draft, object }: ResolvedClaim, { unseen }: Ranker): number | null {
  const { how, sentence, subject, evidence } = draft;
  const isOutside = draft.object !== null && draft.object.sentence !== sentence;
  if (how.by !== 'rule' || !isOutside || evidence.contradictions.length > 0) return null;
  const chamber = isPartOfChamber(subject.text) ? chamberInFront(subject.text) : null;
  return chamber && object.name.toLowerCase().includes(chamber) ? unseen.ruled : null;
}

/** If a sentence doesn't name an end, several may be meant: of these only the likeliest. */
function likeliestOf(ranked: readonly RankedClaim[]): RankedClaim[] {
  // One drawn claim has one evidence; what a speaker says of it may have changed its copies.
  const likeliest = new Map<Evidence, RankedClaim>();
  for (const claim of ranked) {
    const { evidence } = claim.draft;
    const known = likeliest.get(evidence);
    if (!known || claim.confidence > known.confidence) likeliest.set(evidence, claim);
  }
  return [...likeliest.values()];
}
