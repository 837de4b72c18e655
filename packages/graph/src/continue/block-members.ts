import { largestBlock } from '../build/resolution/cluster/blocks.ts';
import { compareSeats, type Rank } from '../build/resolution/cluster/seat.ts';
import { homeOf, type KeptSeat } from './encode-notes.ts';
import type { KeptSeats } from './kept-seats.ts';
import { noteKey } from './note-keys.ts';

/** A group in its place in the order. */
export interface Placed {
  id: string;
  rank: Rank;
  target: string | null;
}

/** One that has changed, in its new place. */
export interface PlacedInBlocks extends Placed {
  blocks: readonly string[];
}

/** The groups in blocks, and their clusters, as they are kept and as they are now. */
export class BlockMembers {
  private readonly seats: KeptSeats;
  private readonly sorted = new Map<string, readonly KeptSeat[]>();
  private grown = new Map<string, PlacedInBlocks[]>();
  private gone: ReadonlySet<string> = new Set();

  constructor(seats: KeptSeats) {
    this.seats = seats;
  }

  /**
   * @param gone kept groups that are no longer there, or not as they were.
   * @param grown those in their places, in order; what they join may still change.
   */
  change(gone: ReadonlySet<string>, grown: readonly PlacedInBlocks[]): void {
    this.gone = gone;
    this.grown = new Map();
    for (const seat of grown)
      for (const block of seat.blocks) {
        const own = this.grown.get(block);
        if (own) own.push(seat);
        else this.grown.set(block, [seat]);
      }
  }

  /** In order. */
  kept(block: string): readonly KeptSeat[] {
    const sorted = this.sorted.get(block) ?? [...this.seats.with(noteKey.block(block))].sort(compareSeats);
    this.sorted.set(block, sorted);
    return sorted;
  }

  /** The clusters in a block, as they are kept, and as they are now. */
  allHomes(block: string): { before: Set<string>; now: Set<string> } {
    const kept = this.kept(block);
    const others = kept.filter(({ id }) => !this.gone.has(id));
    const now = [...others, ...(this.grown.get(block) ?? [])];
    return { before: new Set(kept.map(homeOf)), now: new Set(now.map(homeOf)) };
  }

  /** The clusters in a block, before a rank if one is given; null if there are too many to be compared. */
  homes(block: string, before: Rank | null): Set<string> | null {
    const homes = new Set<string>();
    const largest = largestBlock(block);
    for (const members of [this.kept(block), this.grown.get(block) ?? []])
      for (const seat of members) {
        if (before !== null && !isBefore(seat.rank, before)) break;
        if (members === this.grown.get(block) || !this.gone.has(seat.id)) homes.add(homeOf(seat));
        if (homes.size > largest) return null;
      }
    return homes;
  }

  /**
   * The same as they are kept.
   *
   * @param spare how many more there may be.
   */
  keptHomes(block: string, before: Rank, spare = 0): Set<string> | null {
    const homes = new Set<string>();
    const largest = largestBlock(block) + spare;
    for (const seat of this.kept(block)) {
      if (!isBefore(seat.rank, before)) break;
      homes.add(homeOf(seat));
      if (homes.size > largest) return null;
    }
    return homes;
  }

  /** Kept members from a rank on, up to where there are too many clusters both before and now. */
  keptFrom(block: string, from: Rank): KeptSeat[] {
    const most = largestBlock(block) + this.gone.size;
    const homes = new Set<string>();
    const found: KeptSeat[] = [];
    for (const seat of this.kept(block)) {
      if (homes.size > most) break;
      if (!this.gone.has(seat.id) && !isBefore(seat.rank, from)) found.push(seat);
      homes.add(homeOf(seat));
    }
    return found;
  }
}

export function isBefore(one: Rank, other: Rank): boolean {
  return compareSeats({ rank: one }, { rank: other }) < 0;
}
