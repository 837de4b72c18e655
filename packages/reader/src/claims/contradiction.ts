import type { Ontology } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { TokenRange } from '../parse/document.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import { isSamePair, type SameThing } from './same-thing.ts';

/** What of a rule's claim speaks against another claim. */
export type Contradiction =
  /** The same two stand in another relation. */
  | 'other-relation'
  /** According to the grammar, the office has another holder or body. */
  | 'same-office'
  /** According to the grammar, it is between others: those who arrange a meeting don't take part. */
  | 'other-pair';

/** How a rule's claim shows that a proposal in the same sentence is wrong; null if it doesn't. */
export function contradictionOf(
  ruled: DrawnClaim,
  proposed: DrawnClaim,
  ontology: Ontology,
  isSame: SameThing,
): Contradiction | null {
  if (ruled.sentence !== proposed.sentence) return null;
  if (isSamePair(ruled, proposed, isSame)) {
    if (ruled.relation === proposed.relation) return null;
    // One pair can well have several to do with an office: who is appointed succeeds somebody and holds it.
    if (ontology.namesOffice(ruled.relation) && ontology.namesOffice(proposed.relation)) return null;
    return 'other-relation';
  }
  if (ruled.relation === proposed.relation && ontology.relation(ruled.relation).symmetric)
    return sharesOneEnd(ruled, proposed, isSame) ? 'other-pair' : null;
  if (!ontology.isTenure(proposed.relation) || !ruled.inTitlePhrase || ruled.object === null) return null;
  const isOffice =
    overlap(ruled.office, proposed.office) ||
    (isSame(ruled.subject, proposed.subject) && proposed.office === null);
  return isOffice ? 'same-office' : null;
}

/** In "arranged a meeting between Zelensky and Trump", the one who arranged it didn't meet them. */
function sharesOneEnd(ruled: DrawnClaim, proposed: DrawnClaim, isSame: SameThing): boolean {
  const isEnd = (end: Mention | null) => isSame(ruled.subject, end) || isSame(ruled.object, end);
  return isEnd(proposed.subject) !== isEnd(proposed.object);
}

function overlap(a: DrawnClaim['office'], b: DrawnClaim['office']): boolean {
  return isRange(a) && isRange(b) && a.start < b.end && b.start < a.end;
}

function isRange(office: DrawnClaim['office']): office is TokenRange {
  return office !== null && typeof office !== 'string';
}
