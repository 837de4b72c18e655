import type { Ontology } from '@precedent/model';
import type { TokenRange } from '../parse/document.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';

/** A proposal this sure stands beside a rule's other reading of the same two. */
const SURE = 0.85;

/** What of a rule's claim speaks against a proposal. */
export type Contradiction =
  /** It says the same, and has the status and the date of an office right more often. */
  | 'same-claim'
  /** The same two stand in another relation. */
  | 'other-relation'
  /** By the grammar, another holder or body has the office. */
  | 'same-office'
  /** By the grammar, others are meant: whoever arranges a meeting does not take part. */
  | 'other-pair';

/** How a rule's claim shows a proposal of the same sentence to be wrong; null where it does not. */
export function contradictionOf(
  ruled: DrawnClaim,
  proposed: ProposedClaim,
  ontology: Ontology,
): Contradiction | null {
  if (ruled.sentence !== proposed.sentence) return null;
  const samePair = ruled.subject === proposed.subject && ruled.object === proposed.object;
  if (samePair) {
    if (ruled.relation === proposed.relation) return ontology.isTenure(ruled.relation) ? 'same-claim' : null;
    // One pair can well have several to do with an office: who is appointed succeeds somebody and holds it.
    if (ontology.namesOffice(ruled.relation) && ontology.namesOffice(proposed.relation)) return null;
    return proposed.confidence < SURE ? 'other-relation' : null;
  }
  if (ruled.relation === proposed.relation && ontology.relation(ruled.relation).symmetric)
    return sharesOneEnd(ruled, proposed) ? 'other-pair' : null;
  if (!ontology.isTenure(proposed.relation) || !ruled.inTitlePhrase || ruled.object === null) return null;
  const isOffice =
    overlap(ruled.office, proposed.office) ||
    (ruled.subject === proposed.subject && proposed.office === null);
  return isOffice ? 'same-office' : null;
}

/** "arranged a meeting between Zelensky and Trump": whoever arranged it didn't meet them. */
function sharesOneEnd(ruled: DrawnClaim, proposed: DrawnClaim): boolean {
  const ends = [ruled.subject, ruled.object];
  return ends.includes(proposed.subject) !== ends.includes(proposed.object);
}

function overlap(a: DrawnClaim['office'], b: DrawnClaim['office']): boolean {
  return isRange(a) && isRange(b) && a.start < b.end && b.start < a.end;
}

function isRange(office: DrawnClaim['office']): office is TokenRange {
  return office !== null && typeof office !== 'string';
}
