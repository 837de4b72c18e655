import { compareStrings, type Reading } from '@precedent/model';
import { sortAgain } from './sort-again.ts';
import { finish, inSteps, MANY, type Steps } from './steps.ts';

/**
 * Sorts readings by their content and removes duplicates, so that the graph doesn't depend on the order in
 * which they arrive.
 */
export function orderReadings(readings: Iterable<Reading>): readonly Reading[] {
  return finish(orderAgain([], readings));
}

/** @param before readings in this order, most of which are still there. */
export function* orderAgain(
  before: readonly Reading[],
  readings: Iterable<Reading>,
): Steps<readonly Reading[]> {
  const byKey = new Map<string, Reading>();
  yield* inSteps(readings, MANY, (reading) => {
    const key = keyOf(reading);
    const kept = byKey.get(key);
    byKey.set(key, kept && kept !== reading ? firstInContent(kept, reading) : reading);
  });
  return yield* sortAgain(before, byKey.values(), (a, b) => compareStrings(keyOf(a), keyOf(b)));
}

/** Unique in a graph: an archive may have readings of one article by several readers. */
export function keyOf({ article, reader }: Reading): string {
  return JSON.stringify([article.id, reader.name, reader.version]);
}

/** A reader should give one reading of an article; if two differ, the choice must not depend on their order. */
function firstInContent(a: Reading, b: Reading): Reading {
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
