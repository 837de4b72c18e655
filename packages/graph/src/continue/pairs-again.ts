import type { BuildNote, KeptNotes } from '@precedent/model';
import { largestBlock } from '../build/resolution/cluster/blocks.ts';
import { pairUp } from '../build/resolution/cluster/open-pair.ts';
import { compareSeats } from '../build/resolution/cluster/seat.ts';
import type { Cluster } from '../build/resolution/records/cluster.ts';
import type { NoteChanges } from './change-notes.ts';
import { type PairHead, pairKeys, pairNote } from './encode-notes.ts';
import type { KeptSeats } from './kept-seats.ts';
import { noteKey } from './note-keys.ts';
import type { GroupPlacer } from './place-groups.ts';

/** Clusters by the ids of their first groups. */
interface ChangedHomes {
  /** Of which something is gone. */
  before: readonly string[];
  /** Those that have changed, or may have. */
  now: readonly string[];
}

/** Finds out which clusters may be one, where some have changed. */
export class PairsAgain {
  private readonly notes: KeptNotes;
  private readonly seats: KeptSeats;
  private readonly pause: () => Promise<void>;

  constructor(notes: KeptNotes, seats: KeptSeats, pause: () => Promise<void>) {
    this.notes = notes;
    this.seats = seats;
    this.pause = pause;
  }

  /** @param placer after it has placed everything. */
  async pair({ before, now }: ChangedHomes, placer: GroupPlacer): Promise<NoteChanges> {
    const crowded = await this.findCrowded(placer);
    const compared = [...new Set([...now, ...crowded.now])];
    const gone = await this.keptPairs([...new Set([...before, ...compared, ...crowded.before])]);
    return { gone, added: await this.compare(compared, placer) };
  }

  /** The clusters in blocks that have become too large for comparing, or no longer are. */
  private async findCrowded(placer: GroupPlacer): Promise<ChangedHomes> {
    const blocks = placer.changedBlocks();
    await this.seats.find(blocks.map(noteKey.block));
    const homes = { before: new Set<string>(), now: new Set<string>() };
    for (const block of blocks) {
      const { before, now } = placer.allHomesIn(block);
      const largest = largestBlock(block);
      if (before.size > largest === now.size > largest) continue;
      for (const home of before) homes.before.add(home);
      for (const home of now) homes.now.add(home);
    }
    return { before: [...homes.before], now: [...homes.now] };
  }

  private async keptPairs(homes: readonly string[]): Promise<BuildNote[]> {
    const found = (await this.notes.heads(homes.map(noteKey.pairsOf))).flat();
    const heads = new Map(found.map(({ id, head }) => [id, head]));
    const ids = [...heads.keys()];
    const bodies = ids.length === 0 ? [] : await this.notes.bodies(ids);
    return ids.map((id, at) => {
      const head = heads.get(id)!;
      return { id, keys: pairKeys(id, JSON.parse(head) as PairHead), head, body: bodies[at]! };
    });
  }

  private async compare(homes: readonly string[], placer: GroupPlacer): Promise<BuildNote[]> {
    await placer.loadClusters(homes);
    const blocks = homes.map((home) => placer.blocksOf(home));
    await this.seats.find([...new Set(blocks.flat())].map(noteKey.block));
    const others = blocks.map((own) => new Set(own.flatMap((block) => [...placer.comparedIn(block)])));
    await placer.loadClusters([...new Set(others.flatMap((own) => [...own]))]);
    const clusters = new Map<string, Cluster>();
    const clusterOf = (home: string) => {
      const cluster = clusters.get(home) ?? placer.cluster(home, null);
      clusters.set(home, cluster);
      return cluster;
    };
    const notes = new Map<string, BuildNote>();
    for (const [at, home] of homes.entries()) {
      for (const other of others[at]!) {
        if (other === home) continue;
        const [earlier, later] = [home, other].sort(inOrder(placer)) as PairHead;
        const pair = pairUp(clusterOf(later), clusterOf(earlier), this.seats.constraints);
        if (pair !== null) notes.set(pair.key, pairNote([later, earlier], pair));
      }
      await this.pause();
    }
    return [...notes.values()];
  }
}

function inOrder(placer: GroupPlacer): (one: string, other: string) => number {
  return (one, other) => compareSeats({ rank: placer.rankOf(one) }, { rank: placer.rankOf(other) });
}
