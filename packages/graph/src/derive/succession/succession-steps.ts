import { daysBetween, earliestDay, type SourcedClaim, type Succession } from '@precedent/model';
import { uniteClaims } from '../../build/facts/order-claims.ts';
import type { StatedSuccession } from '../tenures/office-index.ts';
import type { PlacedTenure } from '../tenures/tenures-of.ts';
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
  for (const [pair, claims] of groupByPair(tenures, stated)) {
    const [predecessor, successor] = pair;
    const step = describeStep(predecessor.tenure, successor.tenure, 'stated', uniteClaims(claims));
    const derived = steps.findIndex(
      (it) => it.predecessor === predecessor.tenure && it.successor === successor.tenure,
    );
    if (derived < 0) steps.push(step);
    else steps[derived] = step;
  }
  const order = new Map(tenures.map(({ tenure }, index) => [tenure, index]));
  return steps.sort(
    (a, b) =>
      order.get(a.successor)! - order.get(b.successor)! ||
      order.get(b.predecessor)! - order.get(a.predecessor)!,
  );
}

type Pair = [PlacedTenure, PlacedTenure];

function groupByPair(
  tenures: readonly PlacedTenure[],
  stated: readonly StatedSuccession[],
): [Pair, SourcedClaim[]][] {
  const groups: [Pair, SourcedClaim[]][] = [];
  for (const succession of stated) {
    const pair = findPair(tenures, succession);
    if (pair === null) continue;
    const group = groups.find(([[a, b]]) => a === pair[0] && b === pair[1]);
    if (group) group[1].push(succession.claim);
    else groups.push([pair, [succession.claim]]);
  }
  return groups;
}

/** The two tenures that a claim connects: those based on this claim, or else the closest in time. */
function findPair(tenures: readonly PlacedTenure[], stated: StatedSuccession): Pair | null {
  const successors = tenures.filter(({ tenure }) => tenure.person === stated.successor);
  const predecessors = tenures.filter(({ tenure }) => tenure.person === stated.predecessor);
  let best: { pair: Pair; cost: number } | null = null;
  for (const predecessor of predecessors)
    for (const successor of successors) {
      const cost = costOf(predecessor, successor, stated.claim);
      if (best === null || cost < best.cost) best = { pair: [predecessor, successor], cost };
    }
  return best?.pair ?? null;
}

/** Days from one tenure to the next, with penalties for the wrong order and for tenures without this claim. */
function costOf(predecessor: PlacedTenure, successor: PlacedTenure, claim: SourcedClaim): number {
  const end = predecessor.tenure.to ?? predecessor.place;
  const begin = successor.tenure.from ?? successor.place;
  const apart = end && begin ? Math.abs(daysBetween(earliestDay(end), earliestDay(begin))) : 0;
  const backwards = predecessor.place && successor.place && predecessor.place > successor.place ? 100_000 : 0;
  const foreign = [predecessor, successor].filter(({ tenure }) => !tenure.claims.includes(claim)).length;
  return apart + backwards + foreign * 1_000_000;
}
