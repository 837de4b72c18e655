import { compareStrings } from '@precedent/model';
import {
  type Comparison,
  compareClusters,
  MERGE_MARGIN,
  MERGE_THRESHOLD,
  REVIEW_THRESHOLD,
} from '../compare/compare-clusters.ts';
import type { Constraints } from '../decide/constraints.ts';
import { type Cluster, joinCluster } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import { fullness } from '../records/profile.ts';
import { Blocks } from './block-clusters.ts';

/** Two clusters with how they compare. */
export interface Pair {
  clusters: [Cluster, Cluster];
  comparison: Comparison;
}

/** Two clusters that were merged, with the records that each had before. */
export interface Join {
  records: [readonly EntityRecord[], readonly EntityRecord[]];
  comparison: Comparison;
}

/** Maximum number of possible duplicates for one entity, because "Smith" matches every Smith. */
const MOST_OPEN = 3;

/**
 * Merges the clusters that are the same entity. The best known come first, and full names before short
 * ones, so that a short name is compared with every name it could be short for. Each cluster joins the
 * candidate with a clear lead, if there is one.
 *
 * O(clusters × candidates in their blocks × parts); all factors but the first are bounded.
 */
export function joinClusters(
  clusters: readonly Cluster[],
  constraints: Constraints,
): { clusters: Cluster[]; joins: Join[]; open: Pair[] } {
  const kept: Cluster[] = [];
  const joins: Join[] = [];
  const blocks = new Blocks();
  for (const cluster of inOrder(clusters)) {
    const best = findBest(cluster, blocks.candidates(cluster), constraints);
    if (best === null) {
      kept.push(cluster);
      blocks.enter(cluster);
      continue;
    }
    const [target] = best.clusters;
    joins.push({
      records: [[...target.whole.records], [...cluster.whole.records]],
      comparison: best.comparison,
    });
    joinCluster(target, cluster);
    blocks.enter(target, cluster.whole);
  }
  return { clusters: kept, joins, open: findOpen(kept, blocks, constraints) };
}

function inOrder(clusters: readonly Cluster[]): Cluster[] {
  const keyed = clusters.map((cluster) => {
    const { whole, decided } = cluster;
    const evidence = whole.countries.size + whole.offices.size;
    const sure = whole.listed.length > 0 || whole.records[0]!.entry !== null || whole.wikidata !== null;
    return { cluster, sure, decided, full: fullness(whole), evidence, key: keyOf(cluster) };
  });
  keyed.sort(
    (a, b) =>
      Number(b.sure) - Number(a.sure) ||
      Number(b.decided) - Number(a.decided) ||
      b.full - a.full ||
      b.evidence - a.evidence ||
      b.cluster.whole.records.length - a.cluster.whole.records.length ||
      compareStrings(a.key, b.key),
  );
  return keyed.map(({ cluster }) => cluster);
}

function keyOf({ whole }: Cluster): string {
  const [first] = whole.records;
  return `${[...whole.names.keys()].sort().join()} ${first!.articleId} ${first!.entity.id}`;
}

/** The candidate that the cluster joins: its score is high enough and clearly ahead of all others. */
function findBest(cluster: Cluster, candidates: readonly Cluster[], constraints: Constraints): Pair | null {
  const pairs = compareAll(cluster, candidates, constraints);
  const [best, second] = pairs;
  if (!best || best.comparison.blocked || best.comparison.score < MERGE_THRESHOLD) return null;
  const rival =
    second && second.comparison.score >= MERGE_THRESHOLD - MERGE_MARGIN ? second.comparison.score : 0;
  return best.comparison.score - rival >= MERGE_MARGIN ? best : null;
}

/** Best score first. */
function compareAll(cluster: Cluster, candidates: readonly Cluster[], constraints: Constraints): Pair[] {
  const pairs: Pair[] = [];
  for (const other of candidates) {
    const comparison = compareClusters(other, cluster, constraints);
    if (comparison) pairs.push({ clusters: [other, cluster], comparison });
  }
  return pairs.sort(byScore);
}

/** Pairs that are likely enough for a person to review, each once, and only a few for each cluster. */
function findOpen(clusters: readonly Cluster[], blocks: Blocks, constraints: Constraints): Pair[] {
  const place = new Map(clusters.map((cluster, at) => [cluster, at]));
  const open: Pair[] = [];
  const counts = new Map<Cluster, number>();
  for (const cluster of clusters) {
    const later = blocks.candidates(cluster).filter((other) => place.get(other)! > place.get(cluster)!);
    for (const pair of compareAll(cluster, later, constraints))
      if (pair.comparison.score >= REVIEW_THRESHOLD && isFromArticles(pair)) open.push(pair);
  }
  return open.sort(byScore).filter(({ clusters: [a, b] }) => {
    const [countA, countB] = [counts.get(a) ?? 0, counts.get(b) ?? 0];
    if (Math.max(countA, countB) >= MOST_OPEN) return false;
    counts.set(a, countA + 1).set(b, countB + 1);
    return true;
  });
}

/** Duplicates within lists are left to the people who maintain them. */
function isFromArticles({ clusters }: Pair): boolean {
  return clusters.some(({ whole }) => whole.readings.size > 0);
}

function byScore(a: Pair, b: Pair): number {
  const key = ({ clusters }: Pair) => clusters.map(keyOf).join(' ');
  return b.comparison.score - a.comparison.score || compareStrings(key(a), key(b));
}
