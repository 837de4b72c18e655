import type { Coreference } from '../coreference/coreference.ts';
import type { Mention } from '../mentions/mention.ts';
import type { DrawnClaim } from './drawn-claim.ts';

/** Whether two mentions mean the same: one sentence may call somebody "the president" and "Trump". */
export type SameThing = (a: Mention | null, b: Mention | null) => boolean;

export function sameThingIn({ entityOf }: Pick<Coreference, 'entityOf'>): SameThing {
  const meaning = (mention: Mention) => entityOf[mention.index] ?? null;
  return (a, b) => a === b || (a !== null && b !== null && meaning(a) !== null && meaning(a) === meaning(b));
}

/** Whether two claims are between the same two. */
export function isSamePair(a: DrawnClaim, b: DrawnClaim, isSame: SameThing): boolean {
  return isSame(a.subject, b.subject) && isSame(a.object, b.object);
}
