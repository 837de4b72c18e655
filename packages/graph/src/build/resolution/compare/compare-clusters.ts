import type { Constraints } from '../decide/constraints.ts';
import { type Atom, type Cluster, partsOf } from '../records/cluster.ts';
import type { Profile } from '../records/profile.ts';
import { conflictReasons, contextReasons, round } from './score-context.ts';
import { bestName, type NameReason, type NameScore, type Reason, scoreNames } from './score-names.ts';

/** Two clusters at or above it are taken for one. */
export const MERGE_THRESHOLD = 0.5;
/** The best of several candidates must lead by this much. */
export const MERGE_MARGIN = 0.15;
/** Two clusters at or above it, and not taken for one, are for a person to look at. */
export const REVIEW_THRESHOLD = 0.3;

/** `score` is the sum of the reasons' weights. */
export interface Comparison {
  score: number;
  reasons: Reason[];
  /** Parts that fit the one can't be the other: to be decided by a person only, whatever the score. */
  blocked: boolean;
}

/** Evidence against one part that no evidence of another makes up for. */
const DISAGREEMENT = -0.3;

/**
 * Explains how far two clusters are one entity; null where they can't be. What one part of a cluster
 * shares with the other never speaks for another part: each must fit by a name of its own, and none
 * may disagree. So A and C stay two when B fits both and they don't fit one another.
 *
 * O(parts of a × parts of b).
 */
export function compareClusters(a: Cluster, b: Cluster, constraints: Constraints): Comparison | null {
  if (!canBeOne(a.whole, b.whole) || constraints.forbids(a.separated, b.separated)) return null;
  const names = a.atoms.flatMap((one) => b.atoms.map((other) => nameOfAtoms(one, other)));
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
  return bestName(partsOf(one).flatMap((a) => partsOf(other).map((b) => scoreNames(a, b))));
}

function bestOf(names: readonly NameScore[]): NameReason | null {
  const reasons = names.filter((name): name is NameReason => name !== null && name !== 'conflict');
  return reasons.reduce<NameReason | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
}

/** The first part that fits no name of the other cluster, or whose own evidence is against it. */
function findMisfit(a: Cluster, b: Cluster, names: readonly NameScore[], best: NameReason): string | null {
  const missing = names.indexOf(null);
  if (missing >= 0) {
    const [one, other] = [a.atoms[Math.floor(missing / b.atoms.length)]!, b.atoms[missing % b.atoms.length]!];
    return `but ${nameOf(one)} and ${nameOf(other)}, which they would join, have nothing in common`;
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

/** What has to agree as a whole: the bound parts together, every loose part by itself. */
function unitsOf({ bound, loose }: Atom): Profile[][] {
  return [bound, ...loose.map((part) => [part])];
}

/** Null where some part of the one agrees with some part of the other, or nothing speaks against it. */
function disagreement(one: readonly Profile[], other: readonly Profile[], name: NameReason): string | null {
  let found: string | null = null;
  for (const a of one)
    for (const b of other) {
      const against = shares(a, b) ? [] : conflictReasons(a, b, name);
      if (against.reduce((sum, reason) => sum + reason.weight, 0) > DISAGREEMENT) return null;
      found = `but ${textOf(a)} and ${textOf(b)}, who would be one, disagree: ${against[0]!.detail}`;
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
