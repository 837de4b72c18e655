import { compareStrings, type Reading } from '@precedent/model';

/**
 * Sorts readings by their content and removes duplicates, so that the graph doesn't depend on the order in
 * which they arrive.
 */
export function orderReadings(readings: Iterable<Reading>): Reading[] {
  const byKey = new Map<string, Reading>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.article.id, reading.reader.name, reading.reader.version]);
    const kept = byKey.get(key);
    byKey.set(key, kept && kept !== reading ? firstInContent(kept, reading) : reading);
  }
  return [...byKey].sort(([a], [b]) => compareStrings(a, b)).map(([, reading]) => reading);
}

/** A reader should give one reading of an article; if two differ, the choice must not depend on their order. */
function firstInContent(a: Reading, b: Reading): Reading {
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
