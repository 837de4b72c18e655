import { type Decision, type EntityType, type EntityVerdict, isAboutClaim } from '@precedent/model';
import type { EntityRecord } from '../records/entity-record.ts';
import { Constraints } from './constraints.ts';
import type { FindRecord } from './find-record.ts';

/** A decision that has no effect, and why. */
export interface DecisionProblem {
  /** Its number. */
  decision: number;
  /** `conflict`: newer decisions contradict it. `absent`: the archive no longer has what it names. */
  kind: 'conflict' | 'absent';
  /** The decisions that it conflicts with; empty for `absent`. */
  with: number[];
  message: string;
}

export interface AppliedDecisions {
  constraints: Constraints;
  /** What people decided about each record. */
  names: Map<EntityRecord, string>;
  types: Map<EntityRecord, EntityType>;
  /** The decisions in force that keep two records apart. */
  differences: Tie[];
  /** Those that make two records one. */
  unions: Tie[];
  problems: DecisionProblem[];
}

/** A decision in force, with the two records that it names. */
export interface Tie {
  number: number;
  a: EntityRecord;
  b: EntityRecord;
}

interface Ties {
  same: Tie[];
  different: Tie[];
}

/**
 * Turns decisions into constraints on records, the newest first. An older decision that contradicts them is
 * reported, never silently dropped. O(decisions²) in the worst case.
 */
export function applyDecisions(decisions: readonly Decision[], find: FindRecord): AppliedDecisions {
  const applied: AppliedDecisions = {
    constraints: new Constraints(),
    names: new Map(),
    types: new Map(),
    differences: [],
    unions: [],
    problems: [],
  };
  const ties: Ties = { same: applied.unions, different: applied.differences };
  const active = decisions.filter(({ undoneAt }) => undoneAt === null);
  for (const decision of [...active].sort((a, b) => b.number - a.number))
    if (!isAboutClaim(decision.verdict)) applyOne(decision.number, decision.verdict, find, applied, ties);
  applied.problems.sort((a, b) => a.decision - b.decision);
  return applied;
}

function applyOne(
  number: number,
  verdict: EntityVerdict,
  find: FindRecord,
  applied: AppliedDecisions,
  ties: Ties,
): void {
  const a = find(verdict.entity);
  const b = 'other' in verdict ? find(verdict.other) : a;
  if (a === null || b === null) {
    const missing = a === null || !('other' in verdict) ? verdict.entity : verdict.other;
    reportAbsent(applied, number, `"${missing.name}" is not in any article of the archive`);
  } else if (verdict.kind === 'rename') setOnce(applied.names, a, verdict.name);
  else if (verdict.kind === 'retype') setOnce(applied.types, a, verdict.type);
  else if (verdict.kind === 'same') applySame({ number, a, b }, applied, ties);
  else applyDifferent({ number, a, b }, applied, ties);
}

function setOnce<Value>(values: Map<EntityRecord, Value>, record: EntityRecord, value: Value): void {
  if (!values.has(record)) values.set(record, value);
}

function applySame(tie: Tie, applied: AppliedDecisions, ties: Ties): void {
  const { number, a, b } = tie;
  if (!applied.constraints.unite(a, b)) {
    reportConflict(applied, number, chainAround(a, b, ties, applied.constraints));
    return;
  }
  // The merged entity has the type of the entity named first.
  if (a.entity.type !== b.entity.type) setOnce(applied.types, b, a.entity.type);
  ties.same.push(tie);
}

function applyDifferent(tie: Tie, applied: AppliedDecisions, ties: Ties): void {
  const { number, a, b } = tie;
  if (a === b) reportAbsent(applied, number, `its article now names only one "${a.entity.name}"`);
  else if (applied.constraints.separate(a, b)) ties.different.push(tie);
  else reportConflict(applied, number, chainOf(a, b, ties.same) ?? []);
}

/** The `same` decisions that lead from one record to the other, in a breadth-first search. */
function chainOf(from: EntityRecord, to: EntityRecord, same: readonly Tie[]): number[] | null {
  const reached = new Map<EntityRecord, number[]>([[from, []]]);
  for (const [record, chain] of reached) {
    if (record === to) return chain;
    for (const { number, a, b } of same) {
      const next = a === record ? b : b === record ? a : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...chain, number]);
    }
  }
  return null;
}

/** The `different` decision that keeps the two apart, and the `same` ones that carry it to them. */
function chainAround(a: EntityRecord, b: EntityRecord, ties: Ties, constraints: Constraints): number[] {
  const isWith = (one: EntityRecord, other: EntityRecord) =>
    constraints.rootOf(one) === constraints.rootOf(other);
  for (const tie of ties.different)
    for (const [x, y] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const)
      if (isWith(a, x) && isWith(b, y))
        return [tie.number, ...(chainOf(a, x, ties.same) ?? []), ...(chainOf(b, y, ties.same) ?? [])];
  return [];
}

function reportConflict({ problems }: AppliedDecisions, decision: number, others: readonly number[]): void {
  const numbers = [...new Set(others)].sort((a, b) => a - b);
  const message = `decision ${decision} contradicts ${numbers.join(', ')}; the newer ones count`;
  problems.push({ decision, kind: 'conflict', with: numbers, message });
}

function reportAbsent({ problems }: AppliedDecisions, decision: number, why: string): void {
  const message = `decision ${decision} no longer has an effect: ${why}`;
  problems.push({ decision, kind: 'absent', with: [], message });
}
