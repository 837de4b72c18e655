import { compareStrings } from '@precedent/model';
import { sort } from '../../order/sort-again.ts';
import type { Steps } from '../../order/steps.ts';
import type { Constraints } from '../decide/constraints.ts';
import { type Block, candidatesIn } from './blocks.ts';
import { keepFew, pairUp } from './open-pair.ts';
import type { Pair, Seat } from './seat.ts';

/** What {@link findOpen} finds. */
export interface FoundOpen {
  /** Those for a person to review, only a few for each cluster, the likeliest first. */
  open: Pair[];
  /** All, in no particular order. */
  pairs: Pair[];
}

/**
 * Pairs that are likely enough for a person to review, each once.
 *
 * @param kept the first seat of each cluster, in order, after a pass.
 */
export function* findOpen(kept: readonly Seat[], constraints: Constraints, pass: number): Steps<FoundOpen> {
  const places = new Map(kept.map((seat, at) => [seat, at]));
  const pairs: Pair[] = [];
  for (const [at, seat] of kept.entries()) {
    const known = seat.open;
    if (known === null || seat.diverged === pass || known.blocks.some((block) => block.differs(pass))) {
      const cluster = seat.settled;
      const own = known?.cluster === cluster ? known.blocks : blocksOf(seat);
      const isLater = (other: Seat) => places.get(other)! > at;
      seat.open = { cluster, blocks: own, pairs: comparePairs(seat, own, isLater, constraints, pass) };
      yield;
    }
    for (const pair of seat.open!.pairs) pairs.push(pair);
  }
  const sorted = yield* sort(pairs, (a, b) => compareStrings(a.key, b.key));
  const few = new Set(keepFew(sorted.map(({ key }) => key)));
  return { open: sorted.filter(({ key }) => few.has(key)), pairs };
}

/** The blocks of all groups of a cluster. */
function blocksOf(seat: Seat): readonly Block[] {
  if (seat.joined.length === 0) return seat.blocks;
  return [...new Set([seat, ...seat.joined].flatMap(({ blocks }) => blocks))];
}

/** The pairs of a cluster and those after it. */
function comparePairs(
  seat: Seat,
  own: readonly Block[],
  isLater: (other: Seat) => boolean,
  constraints: Constraints,
  pass: number,
): Pair[] {
  const pairs: Pair[] = [];
  for (const other of candidatesIn(own, pass)) {
    if (!isLater(other)) continue;
    const pair = pairUp(other.settled, seat.settled, constraints);
    if (pair !== null) pairs.push({ ...pair, seats: [other, seat] });
  }
  return pairs;
}
