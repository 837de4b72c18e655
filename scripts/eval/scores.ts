/** Shares from 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * The number of predicted items and of gold items, and how many of each are right. These are two counts, because
 * two predictions can be right about one gold item.
 */
export interface Tally {
  drawn: number;
  right: number;
  gold: number;
  found: number;
}

export function emptyTally(): Tally {
  return { drawn: 0, right: 0, gold: 0, found: 0 };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      drawn: a.drawn + b.drawn,
      right: a.right + b.right,
      gold: a.gold + b.gold,
      found: a.found + b.found,
    }),
    emptyTally(),
  );
}

export function withF1(precision: number, recall: number): Score {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export function scoreOf({ drawn, right, gold, found }: Tally): Score {
  return withF1(share(right, drawn), share(found, gold));
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Rounds to three decimals, as in the baseline. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** "head   P 0.800  R 0.400  F1 0.533   (8 of 10 predicted, 6 of 15 gold)" */
export function rowOf(name: string, tally: Tally): string {
  const { precision, recall, f1 } = scoreOf(tally);
  const counts = `(${tally.right} of ${tally.drawn} predicted, ${tally.found} of ${tally.gold} gold)`;
  return `${name.padEnd(18)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   ${counts}`;
}

/** A tally's numbers for the baseline: `head.precision`, `head.recall`, `head.f1`. */
export function numbersOf(name: string, tally: Tally): Record<string, number> {
  const score = scoreOf(tally);
  return Object.fromEntries(
    (['precision', 'recall', 'f1'] as const).map((measure) => [`${name}.${measure}`, round(score[measure])]),
  );
}
