import type { Constraints } from '../decide/constraints.ts';
import { type Atom, type Cluster, partsOf } from '../records/cluster.ts';
import type { Profile } from '../records/profile.ts';
import { conflictReasons, contextReasons, round } from './score-context.ts';
import { bestName, type NameReason, type NameScore, type Reason, scoreNames } from './score-names.ts';

/** Two clusters with at least this score are merged. */
export const MERGE_THRESHOLD = 0.5;
/** The best of several candidates must lead by this much. */
export const MERGE_MARGIN = 0.15;
/** Two clusters with at least this score that weren't merged are shown as possible duplicates. */
export const REVIEW_THRESHOLD = 0.3;

/** `score` is the sum of the reasons' weights. */
export interface Comparison {
  score: number;
  reasons: Reason[];
  /** Some of their parts are in conflict, so only a person can merge them, whatever the score. */
  blocked: boolean;
}

/** Evidence against one part that evidence for another part can't outweigh. */
const DISAGREEMENT = -0.3;

/**
 * Scores whether two clusters are the same entity; null if they can't be. Evidence for one part of a cluster
 * doesn't count for another part: each must match by its own name, and none may disagree. So A and C stay
 * apart when B matches both but they don't match each other.
 *
 * O(parts of a × parts of b).
 */
export function compareClusters(a: Cluster, b: Cluster, constraints: Constraints): Comparison | null {
  if (!canBeOne(a.whole, b.whole) || constraints.forbids(a.separated, b.separated)) return null;
  const names: NameScore[] = [];
  for (const one of a.atoms) for (const other of b.atoms) names.push(nameOfAtoms(one, other));
  const best = bestOf(names);
  if (best === null || names.includes('conflict')) return null;
  if (best.feature !== 'name:same' && sharesReading(a.whole, b.whole)) return null;
  const { feature, weight, detail } = best;
  const reasons: Reason[] = [{ feature, weight, detail }, ...contextReasons(a.whole, b.whole, best)];
  const alone = partCount(a) === 1 && partCount(b) === 1;
  const misfit = alone ? null : findMisfit(a, b, names, best);
  if (misfit !== null) reasons.push({ feature: 'misfit', weight: 0, detail: misfit });
  const score = round(reasons.reduce((sum, reason) => sum + reason.weight, 0));
  return { score, reasons, blocked: misfit !== null };
}

function canBeOne(a: Profile, b: Profile): boolean {
  if (a.type !== b.type) return false;
  if (a.wikidata && b.wikidata && a.wikidata !== b.wikidata) return false;
  return a.listed.length === 0 || b.listed.length === 0;
}

function nameOfAtoms(one: Atom, other: Atom): NameScore {
  const scores: NameScore[] = [];
  for (const a of one.named.values()) for (const b of other.named.values()) scores.push(scoreNames(a, b));
  return scores.length === 1 ? scores[0]! : bestName(scores);
}

function bestOf(names: readonly NameScore[]): NameReason | null {
  let best: NameReason | null = null;
  for (const name of names)
    if (name !== null && name !== 'conflict' && (best === null || name.weight > best.weight)) best = name;
  return best;
}

/** A message about the first part that doesn't match the other cluster, by name or by evidence. */
function findMisfit(a: Cluster, b: Cluster, names: readonly NameScore[], best: NameReason): string | null {
  const missing = names.indexOf(null);
  if (missing >= 0) {
    const [one, other] = [a.atoms[Math.floor(missing / b.atoms.length)]!, b.atoms[missing % b.atoms.length]!];
    return `but ${nameOf(one)} and ${nameOf(other)}, which would be merged too, have nothing in common`;
  }
  for (const one of a.atoms.flatMap(unitsOf))
    for (const other of b.atoms.flatMap(unitsOf)) {
      const against = disagreement(one, other, best);
      if (against !== null) return against;
    }
  return null;
}

function partCount({ atoms }: Cluster): number {
  return atoms.reduce((sum, { bound, loose }) => sum + bound.length + loose.length, 0);
}

/** Parts that must agree together: all bound parts as one group, and each loose part alone. */
function unitsOf({ bound, loose }: Atom): Profile[][] {
  return [bound, ...loose.map((part) => [part])];
}

/** Null if some pair of parts agrees or there is no evidence against it. */
function disagreement(one: readonly Profile[], other: readonly Profile[], name: NameReason): string | null {
  let found: string | null = null;
  for (const a of one)
    for (const b of other) {
      const against = shares(a, b) ? [] : conflictReasons(a, b, name);
      if (against.reduce((sum, reason) => sum + reason.weight, 0) > DISAGREEMENT) return null;
      found = `but ${textOf(a)} and ${textOf(b)}, which would be merged too, disagree: ${against[0]!.detail}`;
    }
  return found;
}

function shares(a: Profile, b: Profile): boolean {
  for (const country of a.countries.keys()) if (b.countries.has(country)) return true;
  const offices = new Set([...a.offices.values()].map(({ key }) => key));
  return [...b.offices.values()].some(({ key }) => offices.has(key));
}

function nameOf(atom: Atom): string {
  return textOf(partsOf(atom)[0]!);
}

function textOf({ names }: Profile): string {
  return [...names.values()][0]!.text;
}

function sharesReading(a: Profile, b: Profile): boolean {
  const [small, large] = a.readings.size <= b.readings.size ? [a, b] : [b, a];
  for (const reading of small.readings) if (large.readings.has(reading)) return true;
  return false;
}
