import { type Comparison, compareClusters, REVIEW_THRESHOLD } from '../compare/compare-clusters.ts';
import type { Constraints } from '../decide/constraints.ts';
import { type Cluster, tallyOf } from '../records/cluster.ts';
import { listedKey } from '../records/list-records.ts';
import type { Summary } from '../records/tally.ts';

/** Maximum number of possible duplicates for one entity, because "Smith" matches every Smith. */
const MOST_OPEN = 3;

/** Characters of a name in the key of a pair. */
const LONGEST_NAME = 100;

/** More than any score. */
const ABOVE_SCORES = 100;

/** Two clusters that may be one. */
export interface OpenPair {
  sides: [Summary, Summary];
  comparison: Comparison;
  /** Unique among pairs; that of a likelier pair comes first. */
  key: string;
}

/** Two clusters as a pair for a person to review; null if they are not likely enough to be one. */
export function pairUp(later: Cluster, earlier: Cluster, constraints: Constraints): OpenPair | null {
  const comparison = compareClusters(later, earlier, constraints);
  if (comparison === null || comparison.score < REVIEW_THRESHOLD) return null;
  if (later.whole.readings.size + earlier.whole.readings.size === 0) return null;
  const order = (ABOVE_SCORES - comparison.score).toFixed(3).padStart(7, '0');
  return {
    sides: [tallyOf(later).summary(), tallyOf(earlier).summary()],
    comparison,
    key: JSON.stringify([order, endOf(later), endOf(earlier)]),
  };
}

/** Only a few pairs for each cluster, the likeliest; given and returned as keys in order. */
export function keepFew(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return keys.filter((key) => {
    const { one, other } = endsOf(key);
    const [countOne, countOther] = [counts.get(one) ?? 0, counts.get(other) ?? 0];
    if (Math.max(countOne, countOther) >= MOST_OPEN) return false;
    counts.set(one, countOne + 1).set(other, countOther + 1);
    return true;
  });
}

/** Between the texts in the key of a pair. */
const BETWEEN = '","';

/** The two ends of a pair as they are written in its key; parsing the keys of 34,000 pairs would take three times as long. */
export function endsOf(key: string): { one: string; other: string } {
  const first = key.indexOf(BETWEEN) + BETWEEN.length;
  let second = key.indexOf(BETWEEN, first);
  while (isEscaped(key, second)) second = key.indexOf(BETWEEN, second + 1);
  return { one: key.slice(first, second), other: key.slice(second + BETWEEN.length, -2) };
}

/** Whether a quotation mark belongs to a text of JSON rather than ends it. */
function isEscaped(json: string, at: number): boolean {
  let start = at;
  while (json[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/** Unique among clusters. */
function endOf({ whole }: Cluster): string {
  const [name] = [...whole.names.keys()].sort();
  const { listed, reading, entity } = whole.records[0]!;
  const first = listed === null ? `${reading} ${entity.id}` : listedKey(listed);
  return `${name!.slice(0, LONGEST_NAME)} ${first}`;
}
