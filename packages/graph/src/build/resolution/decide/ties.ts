import { type Decision, isAboutClaim, refsOf } from '@precedent/model';
import type { EntityRecord } from '../records/entity-record.ts';
import type { AppliedDecisions } from './apply-decisions.ts';
import type { FindRecord } from './find-record.ts';

/** What people decided about a record, beside its name: the numbers of decisions that it shares with another record. */
export interface Ties {
  /** Those that make the two one. */
  same: readonly number[];
  /** Those that keep the two apart. */
  different: readonly number[];
}

export const NO_TIES: Ties = { same: [], different: [] };

/**
 * The ties of the records that decisions name. Null if they don't tell what was decided: a type is given to all records of
 * an entity; what a decision means may depend on records of any article; and what is kept apart may have the same link.
 */
export function tiesBetween(
  { differences, unions, types }: AppliedDecisions,
  decisions: readonly Decision[],
  findAnchored: FindRecord,
  isLinked: (record: EntityRecord) => boolean,
): Map<EntityRecord, Ties> | null {
  const refs = decisions.flatMap(({ verdict, undoneAt }) =>
    undoneAt !== null || isAboutClaim(verdict) ? [] : refsOf(verdict),
  );
  if (types.size > 0 || refs.some((ref) => findAnchored(ref) === null)) return null;
  const ties = new Map<EntityRecord, { same: number[]; different: number[] }>();
  for (const [kind, decided] of [
    ['same', unions],
    ['different', differences],
  ] as const)
    for (const { number, a, b } of decided)
      for (const record of new Set([a, b])) {
        const own = ties.get(record) ?? { same: [], different: [] };
        ties.set(record, own);
        own[kind].push(number);
      }
  const isBoth = ([record, { same, different }]: [EntityRecord, Ties]) =>
    different.length > 0 && (same.length > 0 || isLinked(record));
  return [...ties].some(isBoth) ? null : ties;
}
