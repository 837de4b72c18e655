import { compareStrings } from '@precedent/model';
import { sort } from '../../order/sort-again.ts';
import type { Steps } from '../../order/steps.ts';
import { compareClusters, REVIEW_THRESHOLD } from '../compare/compare-clusters.ts';
import type { Constraints } from '../decide/constraints.ts';
import { type Cluster, tallyOf } from '../records/cluster.ts';
import { blockKeys } from './block-keys.ts';
import { type Block, type Blocks, candidatesIn } from './blocks.ts';
import { keyOf, type Pair, type Seat } from './seat.ts';

/** Maximum number of possible duplicates for one entity, because "Smith" matches every Smith. */
const MOST_OPEN = 3;

/**
 * Pairs that are likely enough for a person to review, each once, and only a few for each cluster; the best first.
 *
 * @param kept the first seat of each cluster, in order, after a pass.
 */
export function* findOpen(
  kept: readonly Seat[],
  blocks: Blocks,
  constraints: Constraints,
  pass: number,
): Steps<Pair[]> {
  const places = new Map(kept.map((seat, at) => [seat, at]));
  const pairs: Pair[] = [];
  for (const [at, seat] of kept.entries()) {
    const known = seat.open;
    if (known === null || seat.diverged === pass || known.blocks.some((block) => block.differs(pass))) {
      const cluster = seat.settled;
      const own = known?.cluster === cluster ? known.blocks : blocks.of(blockKeys(cluster.whole));
      const isLater = (other: Seat) => places.get(other)! > at;
      seat.open = { cluster, blocks: own, pairs: comparePairs(seat, own, isLater, constraints, pass) };
      yield;
    }
    for (const pair of seat.open!.pairs) pairs.push(pair);
  }
  return keepFew(yield* sort(pairs, byScore));
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
    const comparison = compareClusters(other.settled, seat.settled, constraints);
    if (comparison === null || comparison.score < REVIEW_THRESHOLD) continue;
    const clusters = [other.settled, seat.settled] as const;
    if (clusters.some(({ whole }) => whole.readings.size > 0))
      pairs.push(describePair([other, seat], clusters, comparison));
  }
  return pairs;
}

function describePair(
  seats: Pair['seats'],
  [a, b]: readonly [Cluster, Cluster],
  comparison: Pair['comparison'],
): Pair {
  const sides: Pair['sides'] = [tallyOf(a).summary(), tallyOf(b).summary()];
  return { seats, sides, comparison, key: `${keyOf(a)} ${keyOf(b)}` };
}

function keepFew(sorted: readonly Pair[]): Pair[] {
  const counts = new Map<Seat, number>();
  return sorted.filter(({ seats: [a, b] }) => {
    const [countA, countB] = [counts.get(a) ?? 0, counts.get(b) ?? 0];
    if (Math.max(countA, countB) >= MOST_OPEN) return false;
    counts.set(a, countA + 1).set(b, countB + 1);
    return true;
  });
}

function byScore(a: Pair, b: Pair): number {
  return b.comparison.score - a.comparison.score || compareStrings(a.key, b.key);
}
