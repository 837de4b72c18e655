import { findClear } from '../build/resolution/cluster/join-groups.ts';
import { compareSeats, type Rank, rankOf } from '../build/resolution/cluster/seat.ts';
import type { Cluster } from '../build/resolution/records/cluster.ts';
import { BlockMembers, isBefore, type Placed } from './block-members.ts';
import { CannotContinue } from './cannot-continue.ts';
import { homeOf, type KeptSeat } from './encode-notes.ts';
import { GrowingClusters } from './growing-clusters.ts';
import type { KeptSeats, LoadedGroup } from './kept-seats.ts';
import { mayMove, type Standing } from './may-move.ts';
import { noteKey } from './note-keys.ts';
import type { PlacedRecord } from './placed-record.ts';
import type { GrownGroup, Regrouped } from './regroup-records.ts';

/** A group that has changed, in its new place. */
export interface GrownSeat extends GrownGroup, Placed {}

/** Groups above which building the whole graph is the better way. */
const MOST_MOVED = 200;

/** What has become of groups. */
export interface PlacedGroups {
  /** Those that have changed, or stand otherwise, as they are kept. */
  gone: readonly KeptSeat[];
  /** As they are now. */
  grown: readonly GrownSeat[];
}

/**
 * Joins groups that have changed with clusters, as a pass over all groups would: whatever a change could reach is compared
 * again, and what then does otherwise is placed again like those that have changed, until all others do what they did.
 */
export class GroupPlacer {
  private readonly seats: KeptSeats;
  private readonly pause: () => Promise<void>;
  private readonly members: BlockMembers;
  private readonly clusters = new GrowingClusters();
  private readonly keptClusters = new GrowingClusters();
  /** With those that have moved without having changed. */
  private grown: readonly GrownSeat[] = [];
  private byId: ReadonlyMap<string, GrownSeat> = new Map();
  /** Kept groups that are no longer there, or not as they were. */
  private olds: readonly KeptSeat[] = [];
  private gone: ReadonlySet<string> = new Set();

  constructor({ gone, grown }: Regrouped, seats: KeptSeats, pause: () => Promise<void>) {
    this.pause = pause;
    this.seats = seats;
    this.members = new BlockMembers(seats);
    this.include(
      gone,
      grown.map((one) => ({ ...one, rank: rankOf(one.group), target: null })),
    );
  }

  /** @throws CannotContinue if too many others would join other clusters. */
  async place(): Promise<PlacedGroups> {
    for (;;) {
      await this.placeGrown();
      const scattered = this.findScattered();
      const moved = scattered.length > 0 ? scattered : await this.findMoved();
      if (moved.length === 0) return { gone: this.olds, grown: this.grown };
      if (this.grown.length + moved.length > MOST_MOVED)
        throw new CannotContinue('too many groups join other clusters');
      await this.seats.load(moved.map(({ id }) => id));
      this.include(
        moved,
        moved.map((old) => ({ ...old, ...this.seats.loadedGroup(old.id) })),
      );
    }
  }

  private include(gone: readonly KeptSeat[], grown: readonly GrownSeat[]): void {
    this.olds = [...this.olds, ...gone];
    this.grown = [...this.grown, ...grown].sort(compareSeats);
    this.byId = new Map(this.grown.map((one) => [one.id, one]));
    this.gone = new Set(this.olds.map(({ id }) => id));
    this.members.change(this.gone, this.grown);
  }

  private async placeGrown(): Promise<void> {
    // What joined them comes with them, also where they had not come before another of them.
    await this.seats.load(
      this.olds.flatMap(({ id }) => this.seats.with(noteKey.joined(id)).map((one) => one.id)),
    );
    await this.prepare(this.grown);
    for (const seat of this.grown) {
      seat.target = this.choose(seat);
      await this.pause();
    }
  }

  /** The kept groups that had joined a group that no longer begins its cluster. */
  private findScattered(): KeptSeat[] {
    const scattered = this.olds
      .filter(({ id }) => this.byId.get(id)?.target !== null)
      .flatMap(({ id }) => this.seats.with(noteKey.joined(id)));
    return scattered.filter(({ id }) => !this.gone.has(id));
  }

  /** Has the clusters of these groups loaded, which have joined none. */
  async loadClusters(homes: readonly string[]): Promise<void> {
    const kept = homes.filter((home) => this.isKept(home));
    await this.seats.load(kept);
    const joined = homes.flatMap((home) => this.joinedTo(home).map(({ id }) => id));
    await this.seats.load(joined.filter((id) => !this.byId.has(id)));
  }

  /** The blocks of all groups of such a cluster. */
  blocksOf(home: string): string[] {
    const parts = [home, ...this.joinedTo(home).map(({ id }) => id)];
    return [...new Set(parts.flatMap((id) => this.groupOf(id).blocks))];
  }

  /** The blocks in which something has changed. */
  changedBlocks(): string[] {
    const before = this.olds.filter(({ listed }) => listed !== 'idle');
    const blocks = [...before.map(({ id }) => this.seats.loadedGroup(id)), ...this.grown];
    return [...new Set(blocks.flatMap((one) => one.blocks))];
  }

  /** The clusters in a block, as they are kept, and as they are now. */
  allHomesIn(block: string): { before: Set<string>; now: Set<string> } {
    return this.members.allHomes(block);
  }

  /** The clusters that another in this block is compared with; none if there are too many. */
  comparedIn(block: string): Set<string> {
    return this.members.homes(block, null) ?? new Set();
  }

  rankOf(id: string): Rank {
    return (this.byId.get(id) ?? this.keptSeat(id)).rank;
  }

  /** The cluster of a group that has joined none, with those of the given rank at most. */
  cluster(home: string, before: Rank | null): Cluster {
    const joined = this.joinedTo(home).filter((one) => before === null || isBefore(one.rank, before));
    return this.clusters.of(
      this.groupOf(home).group,
      joined.map(({ id }) => this.groupOf(id).group),
    );
  }

  /** The same as they are kept. */
  private keptCluster(home: string, before: Rank): Cluster {
    const joined = this.seats.with(noteKey.joined(home)).filter(({ rank }) => isBefore(rank, before));
    return this.keptClusters.of(
      this.keptGroup(home).group,
      [...joined].sort(compareSeats).map(({ id }) => this.keptGroup(id).group),
    );
  }

  /** All records of such a cluster, in order. */
  async recordsOf(home: string): Promise<PlacedRecord[]> {
    await this.seats.find([home]);
    if (this.isKept(home)) await this.seats.load([home]);
    const parts = [home, ...this.joinedTo(home).map(({ id }) => id)];
    await this.seats.load(parts.filter((id) => !this.byId.has(id)));
    return parts.flatMap((id) => this.groupOf(id).records);
  }

  /** In order. */
  joinedTo(home: string): Placed[] {
    const kept = this.isKept(home) ? this.seats.with(noteKey.joined(home)) : [];
    const others = kept.filter(({ id }) => !this.gone.has(id));
    return [...others, ...this.grown.filter(({ target }) => target === home)].sort(compareSeats);
  }

  /** Whether the archive has a group with this id, though perhaps with fewer records. */
  private isKept(id: string): boolean {
    return !this.byId.has(id) || this.gone.has(id);
  }

  keptSeat(id: string): KeptSeat {
    return this.seats.get(id)!;
  }

  /** As it is kept. */
  keptGroup(id: string): LoadedGroup {
    return this.seats.loadedGroup(id);
  }

  groupOf(id: string): LoadedGroup {
    return this.byId.get(id) ?? this.seats.loadedGroup(id);
  }

  private choose({ id, rank }: Pick<Placed, 'id' | 'rank'>): string | null {
    const { group, blocks } = this.groupOf(id);
    const homes = new Set(blocks.flatMap((block) => [...(this.members.homes(block, rank) ?? [])]));
    const candidates = [...homes].map((home) => ({ home, cluster: () => this.cluster(home, rank) }));
    return findClear(candidates, this.clusters.aloneOf(group), this.seats.constraints)?.target.home ?? null;
  }

  /** Loads what these are compared with. */
  private async prepare(
    seats: readonly (Pick<Placed, 'rank'> & Pick<LoadedGroup, 'blocks'>)[],
  ): Promise<void> {
    await this.seats.find(seats.flatMap(({ blocks }) => blocks.map(noteKey.block)));
    const homes = new Set<string>();
    for (const { blocks, rank } of seats)
      for (const block of blocks)
        for (const home of this.members.keptHomes(block, rank, this.gone.size) ?? []) homes.add(home);
    await this.seats.load(homes);
    const joined = [...homes].flatMap((home) => this.seats.with(noteKey.joined(home)).map(({ id }) => id));
    await this.seats.load(joined);
  }

  /** Kept groups for which something before them in one of their blocks has changed. */
  private async findReached(): Promise<KeptSeat[]> {
    const reached = new Map<string, KeptSeat>();
    const reach = async (from: Rank, home: string, own: readonly string[]) => {
      for (const one of await this.reachedFrom(from, home, own)) reached.set(one.id, one);
    };
    for (const { id, rank, target } of this.olds)
      await reach(rank, target ?? id, this.seats.loadedGroup(id).blocks);
    for (const { id, rank, target, blocks } of this.grown) await reach(rank, target ?? id, blocks);
    return [...reached.values()];
  }

  /** What comes after a change to a cluster, in the blocks of what has changed and of the cluster. */
  private async reachedFrom(from: Rank, home: string, own: readonly string[]): Promise<KeptSeat[]> {
    const parts: string[] = [];
    if (this.isKept(home)) {
      await this.seats.load([home]);
      parts.push(home, ...this.seats.with(noteKey.joined(home)).map(({ id }) => id));
      await this.seats.load(parts);
    }
    const blocks = new Set([...own, ...parts.flatMap((id) => this.seats.loadedGroup(id).blocks)]);
    await this.seats.find([...blocks].map(noteKey.block));
    return [...blocks].flatMap((block) => this.members.keptFrom(block, from));
  }

  /** Kept groups that join another cluster now. */
  private async findMoved(): Promise<KeptSeat[]> {
    const reached = (await this.findReached()).sort(compareSeats);
    await this.seats.load(reached.map(({ id }) => id));
    const doubtful = await this.findDoubtful(reached);
    await this.prepare(doubtful.map(({ id, rank }) => ({ rank, ...this.seats.loadedGroup(id) })));
    const moved: KeptSeat[] = [];
    for (const seat of doubtful) {
      if (this.choose(seat) !== seat.target) moved.push(seat);
      await this.pause();
    }
    return moved;
  }

  /** Those of some groups for which it does not show without all that they are compared with that they join the same. */
  private async findDoubtful(reached: readonly KeptSeat[]): Promise<KeptSeat[]> {
    const changed = new Set([...this.olds, ...this.grown].map(homeOf));
    const before: Standing = {
      homes: (block, rank) => this.members.keptHomes(block, rank),
      cluster: (home, rank) => this.keptCluster(home, rank),
    };
    const now: Standing = {
      homes: (block, rank) => this.members.homes(block, rank),
      cluster: (home, rank) => this.cluster(home, rank),
    };
    const doubtful: KeptSeat[] = [];
    for (const seat of reached) {
      const { group, blocks } = this.seats.loadedGroup(seat.id);
      const own = {
        rank: seat.rank,
        blocks: blocks.filter((block) => this.seats.has(noteKey.block(block))),
        alone: this.clusters.aloneOf(group),
      };
      if (mayMove(own, changed, { before, now }, this.seats.constraints)) doubtful.push(seat);
      await this.pause();
    }
    return doubtful;
  }
}
