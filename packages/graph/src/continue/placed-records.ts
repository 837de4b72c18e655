import type { BuildNote, Entity } from '@precedent/model';
import type { NoteChanges } from './change-notes.ts';
import { homeOf, type KeptSeat, seatNote } from './encode-notes.ts';
import type { KeptSeats, LoadedGroup } from './kept-seats.ts';
import type { NamedCluster } from './name-clusters.ts';
import type { GroupPlacer, GrownSeat } from './place-groups.ts';
import { type PlacedRecord, recordKey } from './placed-record.ts';
import { RecordTexts } from './record-texts.ts';
import { type GrownIdle, isOnlyListed } from './settle-lists.ts';

interface Placing {
  gone: readonly KeptSeat[];
  grown: readonly GrownSeat[];
  idle: readonly GrownIdle[];
  clusters: readonly NamedCluster[];
  /** Of clusters that may be one. */
  pairs: NoteChanges;
  placer: GroupPlacer;
  seats: KeptSeats;
}

/** What has become of the clusters of records that were replaced by others. */
export class PlacedRecords {
  /** Those that have changed, or may have. */
  readonly entities: ReadonlyMap<string, Entity>;
  private readonly placing: Placing;
  /** By the ids of the notes of their first groups. */
  private readonly idsNow: ReadonlyMap<string, string>;
  private readonly seatOf = new Map<string, GrownSeat>();

  constructor(placing: Placing) {
    const { clusters, grown } = placing;
    this.placing = placing;
    this.entities = new Map(clusters.flatMap(({ entity }) => (entity ? [[entity.id, entity]] : [])));
    this.idsNow = new Map(clusters.flatMap(({ home, entity }) => (entity ? [[home, entity.id]] : [])));
    for (const seat of grown) for (const one of seat.records) this.seatOf.set(recordKey(one), seat);
  }

  /** Ids of the entities of records, by their ids in their reading. */
  async idsAfter(records: readonly PlacedRecord[]): Promise<Map<string, string>> {
    const { seats } = this.placing;
    await seats.findFor(records);
    const homes = records.map((one) => homeOf(this.seatOf.get(recordKey(one)) ?? seats.of(one)));
    await seats.find(homes);
    return new Map(records.map(({ record }, at) => [record.entity.id, this.idNow(homes[at]!)]));
  }

  /** Ids of entities that are no longer there. */
  removed(): string[] {
    const { gone, clusters, seats } = this.placing;
    const homes = [...gone.map(homeOf), ...clusters.map(({ home }) => home)];
    const ids = new Set(homes.flatMap((home) => seats.get(home)?.naming?.id ?? []));
    return [...ids].filter((id) => !this.entities.has(id));
  }

  /** The articles with records that are now of another entity, or of one with another id. */
  moved(): Set<string> {
    const { gone, seats, placer, clusters } = this.placing;
    const articles = new Set<string>();
    for (const seat of gone) {
      const before = seats.get(homeOf(seat))?.naming?.id;
      for (const one of articlesOf(seats.loadedGroup(seat.id).records)) {
        const now = this.seatOf.get(recordKey(one));
        if (now && this.idNow(homeOf(now)) !== before) articles.add(one.record.articleId);
      }
    }
    for (const { home, naming } of clusters) {
      const before = seats.get(home)?.naming?.id;
      if (before === undefined || naming === null || before === naming.id) continue;
      for (const { articleId, listed } of placer.cluster(home, null).whole.records)
        if (listed === null) articles.add(articleId);
    }
    return articles;
  }

  /** The notes of the groups, names and pairs that have changed. */
  notes(): BuildNote[] {
    const { grown, idle, placer, clusters, pairs } = this.placing;
    const named = new Map(clusters.map(({ home, naming }) => [home, naming]));
    const texts = this.knownTexts();
    const own = grown.map(({ id, rank, target, ...loaded }) => {
      const seat = { id, rank, target, naming: named.get(id) ?? null };
      const note = isOnlyListed(loaded) ? { ...seat, listed: 'named' as const } : seat;
      return noteOf(note, { ...loaded, body: loaded.body ?? texts.write(loaded.records) });
    });
    const unused = idle.map(({ seat, group }) => noteOf(seat, group));
    const others = this.othersNamed().map(({ home, naming }) =>
      noteOf({ ...placer.keptSeat(home), naming }, placer.groupOf(home)),
    );
    return [...own, ...unused, ...others, ...pairs.added];
  }

  /** The same as they are kept. */
  replacedNotes(): BuildNote[] {
    const { gone, placer, pairs } = this.placing;
    const olds = [...gone, ...this.othersNamed().map(({ home }) => placer.keptSeat(home))];
    return [...olds.map((seat) => noteOf(seat, placer.keptGroup(seat.id))), ...pairs.gone];
  }

  private knownTexts(): RecordTexts {
    const texts = new RecordTexts();
    for (const { id } of this.placing.gone) {
      const { records, body } = this.placing.placer.keptGroup(id);
      if (body !== null) texts.know(records, body);
    }
    return texts;
  }

  private idNow(home: string): string {
    return this.idsNow.get(home) ?? this.placing.seats.get(home)!.naming!.id;
  }

  /** Clusters that have changed, though their first groups have not. */
  private othersNamed(): NamedCluster[] {
    const ids = new Set(this.placing.grown.map(({ id }) => id));
    return this.placing.clusters.filter(({ home }) => !ids.has(home));
  }
}

function noteOf(seat: KeptSeat, { group, records, body }: LoadedGroup): BuildNote {
  return seatNote(seat, group.whole, records, body);
}

function articlesOf(records: readonly PlacedRecord[]): PlacedRecord[] {
  return records.filter(({ record }) => record.listed === null);
}
