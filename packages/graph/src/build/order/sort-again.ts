import { inSteps, MANY, type Steps } from './steps.ts';

type Compare<Item> = (a: Item, b: Item) => number;

/**
 * Sorts items most of which were sorted before: O(items + fresh items · log items). No two items may be equal.
 *
 * @param before sorted; what is no longer among the items is left out.
 */
export function* sortAgain<Item>(
  before: readonly Item[],
  items: Iterable<Item>,
  compare: Compare<Item>,
): Steps<readonly Item[]> {
  const fresh = new Set<Item>();
  yield* inSteps(items, MANY, (item) => fresh.add(item));
  const kept = new Set<Item>();
  yield* inSteps(before, MANY, (item) => {
    if (fresh.delete(item)) kept.add(item);
  });
  return yield* sortIn(before, (item) => kept.has(item), fresh, compare);
}

/**
 * Like {@link sortAgain}, where it is known what has changed.
 *
 * @param fresh items that are not among those before.
 */
export function* sortIn<Item>(
  before: readonly Item[],
  isKept: (item: Item) => boolean,
  fresh: Iterable<Item>,
  compare: Compare<Item>,
): Steps<readonly Item[]> {
  const kept: Item[] = [];
  yield* inSteps(before, MANY, (item) => {
    if (isKept(item)) kept.push(item);
  });
  const added = yield* sort([...fresh], compare);
  if (added.length > 0) return yield* insert(kept, added, compare);
  return kept.length === before.length ? before : kept;
}

function* insert<Item>(kept: readonly Item[], fresh: readonly Item[], compare: Compare<Item>): Steps<Item[]> {
  const sorted: Item[] = [];
  let from = 0;
  for (const item of fresh) {
    const to = placeOf(item, kept, from, compare);
    for (; from < to; from += 1) {
      sorted.push(kept[from]!);
      if (from % MANY === 0) yield;
    }
    sorted.push(item);
  }
  for (; from < kept.length; from += 1) {
    sorted.push(kept[from]!);
    if (from % MANY === 0) yield;
  }
  return sorted;
}

/** The index of the first of the sorted items that comes after the given one. */
function placeOf<Item>(item: Item, sorted: readonly Item[], from: number, compare: Compare<Item>): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items that are sorted in one step. */
const RUN = 2048;

/** A merge sort in steps: the sort of the language would stop everything else for its whole length. */
export function* sort<Item>(items: readonly Item[], compare: Compare<Item>): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(at + 1 < runs.length ? yield* merge(runs[at]!, runs[at + 1]!, compare) : runs[at]!);
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(a: readonly Item[], b: readonly Item[], compare: Compare<Item>): Steps<Item[]> {
  const merged: Item[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const takesA = atB === b.length || (atA < a.length && compare(a[atA]!, b[atB]!) <= 0);
    merged.push(takesA ? a[atA]! : b[atB]!);
    if (takesA) atA += 1;
    else atB += 1;
    if (merged.length % MANY === 0) yield;
  }
  return merged;
}
