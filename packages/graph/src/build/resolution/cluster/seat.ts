import { compareStrings } from '@precedent/model';
import type { Comparison } from '../compare/compare-clusters.ts';
import { type Cluster, createCluster, type Group, joinCluster, openCluster } from '../records/cluster.ts';
import { isFullTerm } from '../records/held-office.ts';
import { fullness } from '../records/profile.ts';
import type { Summary } from '../records/tally.ts';
import type { Block } from './blocks.ts';
import type { OpenPair } from './open-pair.ts';

/** Two clusters that were merged, as they were before. */
export interface Join {
  sides: [Summary, Summary];
  comparison: Comparison;
}

/** Two clusters that may be one, with the first seat of each. */
export interface Pair extends OpenPair {
  seats: [Seat, Seat];
}

/** A group in its place in the order, with what became of it in the last pass. */
export class Seat {
  readonly group: Group;
  readonly blocks: readonly Block[];
  readonly rank: Rank;
  /** The last pass in which it had its place. */
  pass = 0;
  /** What it joined, and how; null if it is the first of its cluster. */
  target: Seat | null = null;
  join: Join | null = null;
  /** The groups that joined it in the last pass, and in this one so far. */
  joined: Seat[] = [];
  joining: Seat[] = [];
  /** The cluster of its group alone. */
  readonly alone: Cluster;
  /** Its cluster as the last pass left it, which doesn't change. */
  settled: Cluster;
  /** Its cluster with some of those that are joining; null while nothing had to be compared with it. */
  private growing: { cluster: ReturnType<typeof openCluster>; joined: number } | null = null;
  /** The pass in which its cluster differs from that of the last pass. */
  diverged = 0;
  /** Its possible duplicates after the last pass. */
  open: { cluster: Cluster; blocks: readonly Block[]; pairs: Pair[] } | null = null;

  constructor(group: Group, blocks: readonly Block[]) {
    this.group = group;
    this.blocks = blocks;
    this.rank = rankOf(group);
    this.alone = createCluster(group);
    this.settled = this.alone;
  }

  /** Before a pass comes to it. */
  begin(): void {
    this.joining = [];
    this.growing = null;
  }

  /** The cluster with all that have joined it in this pass. */
  cluster(): Cluster {
    if (this.joining.length === 0) return this.alone;
    this.growing ??= { cluster: openCluster(this.group), joined: 0 };
    const { growing } = this;
    for (; growing.joined < this.joining.length; growing.joined += 1)
      joinCluster(growing.cluster, this.joining[growing.joined]!.group);
    return growing.cluster;
  }

  /** Ends a pass; the cluster is the same object as before if the same groups make it up. */
  settle(): Cluster {
    const { joining, joined } = this;
    const isSame = joining.length === joined.length && joining.every((seat, at) => seat === joined[at]);
    if (!isSame) {
      this.settled = joining.length === 0 ? this.alone : this.cluster();
    }
    this.joined = joining;
    this.growing = null;
    return this.settled;
  }
}

/** What the order of seats depends on. */
export interface Rank {
  sure: boolean;
  decided: boolean;
  full: number;
  terms: number;
  evidence: number;
  records: number;
  key: string;
}

export function rankOf(group: Group): Rank {
  const { whole, decided } = group;
  return {
    sure: whole.listed.length > 0 || whole.records[0]!.entry !== null || whole.wikidata !== null,
    decided,
    full: fullness(whole),
    terms: [...whole.offices.values()].filter(isFullTerm).length,
    evidence: whole.countries.size + whole.offices.size,
    records: whole.records.length,
    key: keyOf(group),
  };
}

/** The best known come first: full names before short ones, and those with dated terms before mere mentions. */
export function compareSeats({ rank: a }: Pick<Seat, 'rank'>, { rank: b }: Pick<Seat, 'rank'>): number {
  return (
    Number(b.sure) - Number(a.sure) ||
    Number(b.decided) - Number(a.decided) ||
    b.full - a.full ||
    b.terms - a.terms ||
    b.evidence - a.evidence ||
    b.records - a.records ||
    compareStrings(a.key, b.key)
  );
}

/** Unique among clusters. */
function keyOf({ whole }: Pick<Group, 'whole'>): string {
  const [first] = whole.records;
  return `${[...whole.names.keys()].sort().join()} ${first!.articleId} ${first!.entity.id}`;
}
