import { type Score, withF1 } from '../scores.ts';

/** A mention with its assigned cluster and its true cluster. */
export interface Placed {
  predicted: string;
  gold: string;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, the share of its cluster that is right, and the share of the
 * right cluster that is in it; averaged over mentions.
 */
export function scoreBCubed(mentions: readonly Placed[]): Score {
  const predicted = countBy(mentions, ({ predicted }) => predicted);
  const gold = countBy(mentions, ({ gold }) => gold);
  const both = countBy(mentions, bothOf);
  let [precision, recall] = [0, 0];
  for (const mention of mentions) {
    const shared = both.get(bothOf(mention))!;
    precision += shared / predicted.get(mention.predicted)!;
    recall += shared / gold.get(mention.gold)!;
  }
  return withF1(precision / mentions.length, recall / mentions.length);
}

/** Precision and recall over pairs of mentions in the same cluster. */
export function scorePairs(mentions: readonly Placed[]): Score {
  const pairs = (counts: Iterable<number>) =>
    [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = pairs(countBy(mentions, bothOf).values());
  const predicted = pairs(countBy(mentions, ({ predicted }) => predicted).values());
  const gold = pairs(countBy(mentions, ({ gold }) => gold).values());
  return withF1(right / Math.max(1, predicted), right / Math.max(1, gold));
}

const bothOf = ({ predicted, gold }: Placed) => JSON.stringify([predicted, gold]);

function countBy(mentions: readonly Placed[], keyOf: (mention: Placed) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  return counts;
}
