import { weighAlike } from '../build/resolution/cluster/join-groups.ts';
import type { Rank } from '../build/resolution/cluster/seat.ts';
import { type Comparison, compareClusters } from '../build/resolution/compare/compare-clusters.ts';
import type { Constraints } from '../build/resolution/decide/constraints.ts';
import type { Cluster } from '../build/resolution/records/cluster.ts';

/** Clusters before or after a change, as a group in its place finds them. */
export interface Standing {
  /** Those in a block before a rank; null if there are too many. */
  homes(block: string, before: Rank): ReadonlySet<string> | null;
  /** With what joined it before a rank. */
  cluster(home: string, before: Rank): Cluster;
}

/** A group that has not changed, in its place. */
interface Unchanged {
  rank: Rank;
  /** Those of its blocks in which something has changed. */
  blocks: readonly string[];
  alone: Cluster;
}

/**
 * Whether a group could join another cluster after a change. It joins the same if every cluster that has changed weighs as much
 * as before: all else that it is compared with is as it was, and need not even be loaded.
 *
 * @param changed the clusters of which something has changed.
 */
export function mayMove(
  { rank, blocks, alone }: Unchanged,
  changed: Iterable<string>,
  standings: { before: Standing; now: Standing },
  constraints: Constraints,
): boolean {
  const [before, now] = [new Set<string>(), new Set<string>()];
  for (const block of blocks) {
    const homes = { before: standings.before.homes(block, rank), now: standings.now.homes(block, rank) };
    if ((homes.before === null) !== (homes.now === null)) return true;
    for (const home of homes.before ?? []) before.add(home);
    for (const home of homes.now ?? []) now.add(home);
  }
  const compare = (home: string, standing: Standing): Comparison | null =>
    compareClusters(standing.cluster(home, rank), alone, constraints);
  for (const home of changed) {
    const then = before.has(home) ? compare(home, standings.before) : null;
    if (!weighAlike(then, now.has(home) ? compare(home, standings.now) : null)) return true;
  }
  return false;
}
