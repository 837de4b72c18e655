import { type Decision, type EntityType, isAboutClaim, type Links, refsOf } from '@precedent/model';
import type { EntityRecord } from '../records/entity-record.ts';
import type { AppliedDecisions } from './apply-decisions.ts';
import type { FindRecord } from './find-record.ts';

/** What people decided about a record, beside its name. */
export interface Ties {
  /** Numbers of decisions that make it and another record one. */
  same: readonly number[];
  /** Numbers of those that keep it apart from another. */
  different: readonly number[];
  /** The type that a decision gives to it, and so to all records of its entity. */
  chosen: EntityType | null;
  /** What it had before it was given another type; null if it was not. */
  original: Original | null;
}

/** What a record loses when it is given another type, because the reader linked it with something of the wrong type. */
export interface Original {
  /** The id of its entry in the gazetteer. */
  entry: string | null;
  links: Links;
}

export const NO_TIES: Ties = { same: [], different: [], chosen: null, original: null };

/**
 * The ties of the records that decisions name. Null if they don't tell what was decided, because what a decision means depends on
 * records of any article.
 */
export function tiesBetween(
  { differences, unions, types }: AppliedDecisions,
  decisions: readonly Decision[],
  findFixed: FindRecord,
): Map<EntityRecord, Ties> | null {
  const refs = decisions.flatMap(({ verdict, undoneAt }) =>
    undoneAt !== null || isAboutClaim(verdict) ? [] : refsOf(verdict),
  );
  if (refs.some((ref) => findFixed(ref) === null)) return null;
  const ties = new Map<EntityRecord, OpenTies>();
  const tiesOf = (record: EntityRecord) => {
    const own = ties.get(record) ?? { same: [], different: [], chosen: null, original: null };
    ties.set(record, own);
    return own;
  };
  for (const [kind, decided] of [
    ['same', unions],
    ['different', differences],
  ] as const)
    for (const { number, a, b } of decided)
      for (const record of new Set([a, b])) tiesOf(record)[kind].push(number);
  for (const [record, type] of types) tiesOf(record).chosen = type;
  return ties;
}

interface OpenTies extends Ties {
  same: number[];
  different: number[];
  chosen: EntityType | null;
}
