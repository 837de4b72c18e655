import { compareStrings, type Reading } from '@precedent/model';

/**
 * Readings in an order that depends on their content only, each once: whoever builds a graph may
 * hand them over in any order and repeat them.
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

/** One reader gives one reading of an article; should two differ, the choice must not depend on arrival. */
function firstInContent(a: Reading, b: Reading): Reading {
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
