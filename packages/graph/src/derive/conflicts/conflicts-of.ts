import type { Conflict, Reference } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { type ConflictDraft, compareConflicts, weighDraft } from './draft-conflict.ts';
import { findDates } from './find-dates.ts';
import { findDenials } from './find-denials.ts';
import { findStances } from './find-stances.ts';
import { findTwoHolders } from './find-two-holders.ts';

type FindConflicts = (graph: PrecedentGraph, reference: Reference) => ConflictDraft[];

const FINDERS: readonly FindConflicts[] = [findTwoHolders, findStances, findDates, findDenials];

const known = new WeakMap<PrecedentGraph, readonly Conflict[]>();

/** The contradictions between the certain claims of a graph, the most serious first. Found once for each graph. */
export function conflictsOf(graph: PrecedentGraph, reference: Reference): readonly Conflict[] {
  const conflicts = known.get(graph) ?? findConflicts(withoutUncertain(graph), reference);
  known.set(graph, conflicts);
  return conflicts;
}

function findConflicts(graph: PrecedentGraph, reference: Reference): Conflict[] {
  return FINDERS.flatMap((find) => find(graph, reference))
    .map((draft) => weighDraft(graph, draft))
    .sort(compareConflicts);
}
