import type { Reading } from '@precedent/model';
import type { Use } from './offices/name-offices.ts';
import type { Shared } from './offices/settling-pass.ts';
import type { Rank } from './resolution/cluster/seat.ts';
import type { Group } from './resolution/records/cluster.ts';
import type { Naming } from './resolution/tell/name-entities.ts';

/** A group of records, what it joined, and the name of the cluster that it is the first of. */
export interface TracedSeat {
  group: Group;
  rank: Rank;
  /** Null if it is the first of its cluster. */
  target: Group | null;
  naming: TracedName | null;
}

export interface TracedName extends Pick<Naming, 'seen' | 'base' | 'country'> {
  id: string;
}

export interface TracedReading {
  reading: Reading;
  /** The article that it is a copy of. */
  copyOf: string | null;
  shared: { certain: Shared; all: Shared };
  uses: readonly Use[];
  /** Of the offices in its claims, before they were settled. */
  bodies: readonly string[];
}

/** How a graph was built, as far as a later build can go on from it. */
export interface BuildTrace {
  seats: readonly TracedSeat[];
  readings: readonly TracedReading[];
}
