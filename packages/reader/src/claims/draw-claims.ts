import type { Reference } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import { isIndependent } from '../mentions/state-bodies.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { contradicts } from './contradicts.ts';
import { drawByModel } from './draw-by-model.ts';
import { drawByRules } from './draw-by-rules.ts';
import type { ProposedClaim, WeighedClaim } from './drawn-claim.ts';
import { weighOccupation } from './occupations.ts';
import { weighBySupport } from './support.ts';
import { THRESHOLDS, type Thresholds, thresholdOf } from './thresholds.ts';

/** Every claim that a rule draws or the model proposes surely enough, in text order. */
export function drawClaims(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
  thresholds: Thresholds = THRESHOLDS,
): WeighedClaim[] {
  const proposed = drawByModel(document, mentions, reference);
  const ruled = weighBySupport(drawByRules(document, mentions, reference), proposed);
  const sure = proposed.filter(
    (claim) =>
      claim.confidence >= thresholdOf(claim.relation, claim.how.cued, thresholds) &&
      !isLooseBody(claim) &&
      !ruled.some((other) => contradicts(other, claim)),
  );
  const titles = indexTitles(reference.officeTitles);
  const weighed = sure.flatMap((claim) =>
    weighOccupation(claim, document.sentences[claim.sentence]!, titles),
  );
  return leaveTimeToSuccessor([...ruled, ...weighed]).sort((a, b) => a.sentence - b.sentence);
}

/** "Smith will succeed Brown as premier on 1 October": the day is of the change, not of when Brown took office. */
function leaveTimeToSuccessor(drawn: readonly WeighedClaim[]): WeighedClaim[] {
  const changes = drawn.filter(({ relation, time }) => relation === 'succeeded' && time !== null);
  return drawn.map((claim) => {
    const isOfChange = changes.some(
      ({ object, time }) => object === claim.subject && time?.start === claim.time?.start,
    );
    return claim.relation === 'holds_office' && isOfChange ? { ...claim, time: null } : claim;
  });
}

/**
 * A party or a paper is part of no state because it bears its name; and that one institution belongs
 * to another is left to the rules: the model takes committees of neighbours for committees of each other.
 */
function isLooseBody({ relation, subject, object }: ProposedClaim): boolean {
  if (relation !== 'part_of') return false;
  const bothNamed = subject.kind === 'name' && object?.kind === 'name';
  return (
    isIndependent(subject) || (bothNamed && subject.type === 'institution' && object?.type === 'institution')
  );
}
