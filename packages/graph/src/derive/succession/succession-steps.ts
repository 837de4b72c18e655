import { daysBetween, earliestDay, type Succession } from '@precedent/model';
import { uniteClaims } from '../../build/facts/order-claims.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { isBasedOn } from '../tenures/kept-terms.ts';
import type { StatedSuccession } from '../tenures/office-index.ts';
import type { PlacedTenure } from '../tenures/placed-tenure.ts';
import { deriveSteps, describeStep } from './derive-steps.ts';
import type { Seats } from './seats.ts';

/**
 * The steps of one office, both those that claims state and those that follow from the order of tenures. A
 * step that is both counts as stated. If they differ, both are included.
 */
export function succeed(
  tenures: readonly PlacedTenure[],
  stated: readonly StatedSuccession[],
  seats: Seats,
): Succession[] {
  const steps = deriveSteps(tenures, seats);
  const derived = new Map(steps.map(({ successor }, at) => [successor, at]));
  for (const [[predecessor, successor], stating] of groupByPair(tenures, stated)) {
    const step = describeStep(predecessor.tenure, successor.tenure, 'stated', () =>
      uniteClaims(mapTogether(stating, ({ claim }) => claim)),
    );
    const at = derived.get(successor.tenure);
    if (at !== undefined && steps[at]!.predecessor === predecessor.tenure) steps[at] = step;
    else steps.push(step);
  }
  const order = new Map(tenures.map(({ tenure }, index) => [tenure, index]));
  return steps.sort(
    (a, b) =>
      order.get(a.successor)! - order.get(b.successor)! ||
      order.get(b.predecessor)! - order.get(a.predecessor)!,
  );
}

type Pair = readonly [PlacedTenure, PlacedTenure];

function groupByPair(
  tenures: readonly PlacedTenure[],
  stated: readonly StatedSuccession[],
): [Pair, StatedSuccession[]][] {
  const groups = new Map<number, [Pair, StatedSuccession[]]>();
  const byPerson = groupByPerson(tenures);
  for (const succession of stated) {
    const pair = findPair(byPerson, succession);
    if (pair === null) continue;
    const [predecessor, successor] = pair;
    const key = predecessor.at * tenures.length + successor.at;
    const group = groups.get(key);
    if (group) group[1].push(succession);
    else groups.set(key, [[predecessor.placed, successor.placed], [succession]]);
  }
  return [...groups.values()];
}

/** A tenure with its place in the order. */
interface Numbered {
  placed: PlacedTenure;
  at: number;
}

function groupByPerson(tenures: readonly PlacedTenure[]): Map<string, Numbered[]> {
  const byPerson = new Map<string, Numbered[]>();
  tenures.forEach((placed, at) => {
    const own = byPerson.get(placed.tenure.person);
    if (own) own.push({ placed, at });
    else byPerson.set(placed.tenure.person, [{ placed, at }]);
  });
  return byPerson;
}

/** The two tenures that a claim connects: those based on this claim, or else the closest in time. */
function findPair(
  byPerson: ReadonlyMap<string, readonly Numbered[]>,
  stated: StatedSuccession,
): [Numbered, Numbered] | null {
  const predecessors = byPerson.get(stated.predecessor) ?? [];
  const successors = byPerson.get(stated.successor) ?? [];
  if (predecessors.length === 1 && successors.length === 1) return [predecessors[0]!, successors[0]!];
  let best: { pair: [Numbered, Numbered]; cost: number } | null = null;
  for (const predecessor of predecessors)
    for (const successor of successors) {
      const cost = costOf(predecessor.placed, successor.placed, stated);
      if (best === null || cost < best.cost) best = { pair: [predecessor, successor], cost };
    }
  return best?.pair ?? null;
}

/** Days from one tenure to the next, with penalties for the wrong order and for tenures without this claim. */
function costOf(predecessor: PlacedTenure, successor: PlacedTenure, stated: StatedSuccession): number {
  const end = predecessor.tenure.to ?? predecessor.place;
  const begin = successor.tenure.from ?? successor.place;
  const apart = end && begin ? Math.abs(daysBetween(earliestDay(end), earliestDay(begin))) : 0;
  const backwards = predecessor.place && successor.place && predecessor.place > successor.place ? 100_000 : 0;
  const foreign = [predecessor, successor].filter(({ tenure }) => !isBasedOn(tenure, stated)).length;
  return apart + backwards + foreign * 1_000_000;
}
