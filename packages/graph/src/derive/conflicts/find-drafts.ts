import { mapTogether } from '../../partial/missing-part.ts';
import type { ConflictDraft, Searched } from './draft-conflict.ts';
import { findDates } from './find-dates.ts';
import { findDenials } from './find-denials.ts';
import { findStances } from './find-stances.ts';
import { findTwoHolders } from './find-two-holders.ts';

type FindConflicts = (searched: Searched) => ConflictDraft[];

const FINDERS: readonly FindConflicts[] = [findTwoHolders, findStances, findDates, findDenials];

/** The contradictions of every kind, before they are weighed. */
export function findDrafts(searched: Searched): ConflictDraft[] {
  return mapTogether(FINDERS, (find) => find(searched)).flat();
}
