import type { Seat } from './seat.ts';

/**
 * Larger blocks are ignored. People called Smith, for example, are then only compared if they also have the
 * same given name, country or office.
 */
const LARGEST_BLOCK = 64;
/**
 * The same for blocks of one full name. A name that so many have tells none of them from another; a list can have it
 * in 100,000 rows.
 */
const LARGEST_SPECIFIC = 512;

/** The most clusters that a block of this key may have to be compared. */
export function largestBlock(key: string): number {
  return key.startsWith('!') ? LARGEST_SPECIFIC : LARGEST_BLOCK;
}

/** Clusters with a common key, at some point of a pass over all groups in order. */
export class Block {
  private readonly largest: number;
  /** Most blocks never have more than one cluster, and are many. */
  private first: Seat | null = null;
  private seats: Set<Seat> | null = null;
  private pass = 0;
  /** At most how many clusters more or fewer it had at this point of the last pass. */
  private slack = 0;
  private dirty = false;

  constructor(key: string) {
    this.largest = largestBlock(key);
  }

  enter(seat: Seat, pass: number): void {
    this.begin(pass);
    if (this.seats) this.seats.add(seat);
    else if (this.first === null) this.first = seat;
    else if (this.first !== seat) this.seats = new Set([this.first, seat]);
  }

  /** From now on the block differs from the last pass. */
  mark(pass: number): void {
    this.begin(pass);
    this.dirty = true;
    this.slack += 2;
  }

  /** Whether comparing with its clusters can give something else than in the last pass. */
  differs(pass: number): boolean {
    this.begin(pass);
    return this.dirty && this.size() - this.slack <= this.largest;
  }

  /** The clusters to compare with; none if there are too many. */
  candidates(pass: number): Iterable<Seat> {
    this.begin(pass);
    if (this.size() > this.largest) return [];
    return this.seats ?? (this.first ? [this.first] : []);
  }

  private size(): number {
    return this.seats?.size ?? (this.first ? 1 : 0);
  }

  private begin(pass: number): void {
    if (this.pass === pass) return;
    this.pass = pass;
    this.first = null;
    this.seats?.clear();
    this.slack = 0;
    this.dirty = false;
  }
}

/** Every cluster to compare with in some blocks. */
export function candidatesIn(blocks: readonly Block[], pass: number): Set<Seat> {
  const found = new Set<Seat>();
  for (const block of blocks) for (const seat of block.candidates(pass)) found.add(seat);
  return found;
}

/**
 * Blocks by key. Only clusters in a common block are compared, so every way in which names can match must give
 * a common key. A cluster is compared with at most LARGEST_SPECIFIC others for each key, which keeps resolution
 * linear in the number of clusters.
 */
export class Blocks {
  private readonly blocks = new Map<string, Block>();

  /** The blocks of these keys, which stay the same from pass to pass. */
  of(keys: readonly string[]): Block[] {
    return keys.map((key) => {
      const block = this.blocks.get(key) ?? new Block(key);
      this.blocks.set(key, block);
      return block;
    });
  }
}
