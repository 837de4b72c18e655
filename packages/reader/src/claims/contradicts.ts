import type { Ontology } from '@precedent/model';
import type { TokenRange } from '../parse/document.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';

/** A proposal this sure stands beside a rule's other reading of the same two. */
const SURE = 0.85;

/**
 * Whether a rule's claim shows a proposal of the same sentence to be wrong: the office that it gives
 * has another holder or body by the grammar, or the same two stand in another relation.
 */
export function contradicts(ruled: DrawnClaim, proposed: ProposedClaim, ontology: Ontology): boolean {
  if (ruled.sentence !== proposed.sentence) return false;
  const samePair = ruled.subject === proposed.subject && ruled.object === proposed.object;
  if (samePair) {
    // The rule has the status and the date of an office right more often.
    if (ruled.relation === proposed.relation) return ontology.isTenure(ruled.relation);
    // One pair can well have several to do with an office: who is appointed succeeds somebody and holds it.
    if (ontology.namesOffice(ruled.relation) && ontology.namesOffice(proposed.relation)) return false;
    return proposed.confidence < SURE;
  }
  if (ruled.relation === proposed.relation && ontology.relation(ruled.relation).symmetric)
    return sharesOneEnd(ruled, proposed);
  if (!ontology.isTenure(proposed.relation) || !ruled.inTitlePhrase || ruled.object === null) return false;
  const sameOffice = overlap(ruled.office, proposed.office);
  if (ruled.subject === proposed.subject) return sameOffice || proposed.office === null;
  return sameOffice;
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
