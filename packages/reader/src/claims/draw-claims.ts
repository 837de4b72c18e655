import type { Reference } from '@precedent/model';
import type { Document, DrawnClaim, Mention } from '../document.ts';
import { contradicts } from './contradicts.ts';
import { drawByModel } from './draw-by-model.ts';
import { drawByRules } from './draw-by-rules.ts';
import { THRESHOLDS, type Thresholds, thresholdOf } from './thresholds.ts';

/** Every claim that a rule draws or the model proposes surely enough, in text order. */
export function drawClaims(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
  thresholds: Thresholds = THRESHOLDS,
): DrawnClaim[] {
  const ruled = drawByRules(document, mentions, reference);
  const proposed = drawByModel(document, mentions).filter(
    (claim) =>
      claim.confidence >= thresholdOf(claim.relation, thresholds) &&
      !ruled.some((other) => contradicts(other, claim)),
  );
  return [...ruled, ...proposed].sort((a, b) => a.sentence - b.sentence);
}
