import { compareStrings } from './compare-strings.ts';
import type { Conflict, Weight } from './conflict.ts';
import type { Fact } from './fact.ts';
import type { Plan, PlanStep } from './plan.ts';

/**
 * What claims are about, as far as they can contradict each other, or tell what became of each other's plans: an office, by
 * its id, or what two entities have to do with each other, by their ids in order with a space between.
 */
export type Matter = string;

export function matterBetween(one: string, other: string): Matter {
  return [one, other].sort(compareStrings).join(' ');
}

/** Null if it is an office. */
export function endsOfMatter(matter: Matter): readonly [string, string] | null {
  const [one, other] = matter.split(' ');
  return other === undefined ? null : [one!, other];
}

/** Where a fact may contradict others, and have plans. */
export function matterOf({ subject, object, office }: Pick<Fact, 'subject' | 'object' | 'office'>): Matter {
  return office?.id ?? matterBetween(subject, object);
}

/** Whatever may be found otherwise once a fact changes: the stance in one that names an office is one between its ends. */
export function mattersTouched({
  subject,
  object,
  office,
}: Pick<Fact, 'subject' | 'object' | 'office'>): Matter[] {
  const between = matterBetween(subject, object);
  return office === null ? [between] : [office.id, between];
}

/** A contradiction, as far as lists order it. */
export interface ListedConflict {
  matter: Matter;
  id: string;
  kind: Conflict['kind'];
  /** Ids of the entities that it is about. */
  entities: readonly string[];
  /** Of the weakest side, and of the strongest. */
  weakest: Weight;
  strongest: Weight;
}

/** A plan, as far as lists order it. */
export interface ListedPlan {
  matter: Matter;
  id: string;
  /** The kind of its last step. */
  last: PlanStep['kind'];
  date: Plan['date'];
  /** When its last step was reported. */
  heard: string | null;
  /** The last day that any report counts from: before it, the plan may be another. Null if none has a day. */
  latest: string | null;
}

/** What certain claims about some matters contradict, and plan. */
export interface Findings {
  conflicts: readonly ListedConflict[];
  plans: readonly ListedPlan[];
}
