import type { BuildNote, Entity, KeptNotes, Reference } from '@precedent/model';
import { type RecordContext, recordContext } from '../build/resolution/records/entity-record.ts';
import { type KeptSeat, type PlacedRecord, recordKey, seatNote } from './encode-notes.ts';
import { KeptSeats, type LoadedGroup } from './kept-seats.ts';
import { homeOf, type NamedCluster, nameClusters } from './name-clusters.ts';
import { GroupPlacer, type GrownSeat } from './place-groups.ts';
import { recordsNotIn } from './reading-records.ts';
import { regroup } from './regroup-records.ts';
import { type GrownIdle, isOnlyListed, settleLists } from './settle-lists.ts';

/** Finds out which entities records are of, before and after some of them were replaced by others. */
export class RecordPlacer {
  readonly context: RecordContext;
  private readonly seats: KeptSeats;
  private readonly pause: () => Promise<void>;

  constructor(reference: Reference, notes: KeptNotes, pause: () => Promise<void>) {
    this.context = recordContext(reference);
    this.seats = new KeptSeats(notes, this.context.index, pause);
    this.pause = pause;
  }

  /** Ids of the entities of kept records, by their ids in their reading. */
  async idsBefore(records: readonly PlacedRecord[]): Promise<Map<string, string>> {
    await this.seats.findFor(records);
    const homes = records.map((one) => homeOf(this.seats.of(one)));
    await this.seats.find(homes);
    return new Map(
      records.map(({ record }, at) => [record.entity.id, this.seats.get(homes[at]!)!.naming!.id]),
    );
  }

  /** The kept records that people decided something about, or whose entity they gave another type. */
  tied(): Promise<PlacedRecord[]> {
    return this.seats.tied();
  }

  /** The keys of all kept entities of lists. */
  listedKeys(): Promise<string[]> {
    return this.seats.listedKeys();
  }

  /** Kept entities of lists, by their keys. */
  listedWith(keys: readonly string[]): Promise<PlacedRecord[]> {
    return this.seats.listedWith(keys);
  }

  /**
   * The records of the entities of some, if others were replaced and what people made one were not.
   *
   * @param of among `after`.
   */
  async entitiesOf(
    of: readonly PlacedRecord[],
    before: readonly PlacedRecord[],
    after: readonly PlacedRecord[],
  ): Promise<PlacedRecord[][]> {
    const { seats } = this;
    const { placer } = await this.regroup(before, after);
    const { grown } = await placer.place();
    const seatOf = new Map(
      grown.flatMap((seat) => seat.records.map((one) => [recordKey(one), seat] as const)),
    );
    await seats.findFor(of);
    const homes = new Set(of.map((one) => homeOf(seatOf.get(recordKey(one)) ?? seats.of(one))));
    const entities: PlacedRecord[][] = [];
    for (const home of homes) entities.push(await placer.recordsOf(home));
    return entities;
  }

  async place(before: readonly PlacedRecord[], after: readonly PlacedRecord[]): Promise<PlacedRecords> {
    const { placer, idle } = await this.regroup(before, after);
    const { gone, grown } = await placer.place();
    const clusters = await nameClusters({ gone, grown }, placer, this.seats, this.context.index);
    return new PlacedRecords({ gone, grown, idle, clusters, placer, seats: this.seats });
  }

  private async regroup(before: readonly PlacedRecord[], after: readonly PlacedRecord[]) {
    const { seats } = this;
    const regrouped = await regroup(recordsNotIn(before, after), recordsNotIn(after, before), seats);
    const settled = await settleLists(regrouped, seats);
    return { placer: new GroupPlacer(settled, seats, this.pause), idle: settled.idle };
  }
}

interface Placing {
  gone: readonly KeptSeat[];
  grown: readonly GrownSeat[];
  idle: readonly GrownIdle[];
  clusters: readonly NamedCluster[];
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

  /** The notes of the groups and names that have changed. */
  notes(): BuildNote[] {
    const { grown, idle, placer, clusters } = this.placing;
    const named = new Map(clusters.map(({ home, naming }) => [home, naming]));
    const own = grown.map(({ id, rank, target, group, records }) => {
      const seat = { id, rank, target, naming: named.get(id) ?? null };
      const note = isOnlyListed({ group }) ? { ...seat, listed: 'named' as const } : seat;
      return seatNote(note, group.whole, records);
    });
    const unused = idle.map(({ seat, group }) => noteOf(seat, group));
    const others = this.othersNamed().map(({ home, naming }) =>
      noteOf({ ...placer.keptSeat(home), naming }, placer.groupOf(home)),
    );
    return [...own, ...unused, ...others];
  }

  /** The same as they are kept. */
  replacedNotes(): BuildNote[] {
    const { gone, placer } = this.placing;
    const olds = [...gone, ...this.othersNamed().map(({ home }) => placer.keptSeat(home))];
    return olds.map((seat) => noteOf(seat, placer.keptGroup(seat.id)));
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

function noteOf(seat: KeptSeat, { group, records }: LoadedGroup): BuildNote {
  return seatNote(seat, group.whole, records);
}

function articlesOf(records: readonly PlacedRecord[]): PlacedRecord[] {
  return records.filter(({ record }) => record.listed === null);
}
