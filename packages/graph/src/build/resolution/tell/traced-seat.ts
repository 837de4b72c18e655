import type { OpenPair } from '../cluster/open-pair.ts';
import type { Rank } from '../cluster/seat.ts';
import type { Group } from '../records/cluster.ts';

/** What a cluster is called, and what its id depends on. */
export interface TracedName {
  /** Entities are given ids in this order. */
  seen: string;
  base: string;
  country: string | null;
  id: string;
}

/** Two clusters that may be one, with the first group of each. */
export interface TracedPair extends Pick<OpenPair, 'key' | 'sides' | 'comparison'> {
  groups: [Group, Group];
}

/** A group of records, what it joined, and the name of the cluster that it is the first of. */
export interface TracedSeat {
  group: Group;
  rank: Rank;
  /** Null if it is the first of its cluster. */
  target: Group | null;
  naming: TracedName | null;
  /** Whether it is only of lists and compared with nothing, because it shares no block with what articles name. */
  isIdle: boolean;
}
