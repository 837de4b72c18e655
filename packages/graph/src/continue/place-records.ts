import type { KeptNotes, Links, ListedEntity, Reference } from '@precedent/model';
import { type RecordContext, recordContext } from '../build/resolution/records/entity-record.ts';
import { listedKey } from '../build/resolution/records/list-records.ts';
import { homeOf, type KeptSeat } from './encode-notes.ts';
import { KeptSeats, type SeatsUse } from './kept-seats.ts';
import { nameClusters } from './name-clusters.ts';
import { noteKey } from './note-keys.ts';
import { PairsAgain } from './pairs-again.ts';
import { GroupPlacer } from './place-groups.ts';
import { type PlacedRecord, recordKey } from './placed-record.ts';
import { PlacedRecords } from './placed-records.ts';
import { recordsNotIn } from './reading-records.ts';
import { regroup } from './regroup-records.ts';
import { settleLists } from './settle-lists.ts';

/** Finds out which entities records are of, before and after some of them were replaced by others. */
export class RecordPlacer {
  readonly context: RecordContext;
  readonly seats: KeptSeats;
  private readonly pairsAgain: PairsAgain;
  private readonly pause: () => Promise<void>;

  constructor(reference: Reference, notes: KeptNotes, pause: () => Promise<void>, use?: SeatsUse) {
    this.context = recordContext(reference);
    this.seats = new KeptSeats(notes, this.context.index, pause, use);
    this.pairsAgain = new PairsAgain(notes, this.seats, pause);
    this.pause = pause;
  }

  /** Ids of the entities of kept records, by their ids in their reading. */
  async idsBefore(records: readonly PlacedRecord[]): Promise<Map<string, string>> {
    const ids = await this.entityIds(records);
    return new Map(records.map(({ record }, at) => [record.entity.id, ids[at]!]));
  }

  /** Ids of the entities of kept records; null for one that only lists have. */
  async entityIds(records: readonly PlacedRecord[]): Promise<(string | null)[]> {
    await this.seats.findFor(records);
    const homes = records.map((one) => homeOf(this.seats.of(one)));
    await this.seats.find(homes);
    return homes.map((home) => this.seats.get(home)!.naming?.id ?? null);
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
  async listedWith(keys: readonly string[]): Promise<ListedEntity[]> {
    const wanted = new Set(keys);
    const found = await this.seats.listedWith(keys.map(noteKey.listed));
    return found.filter((one) => wanted.has(listedKey(one)));
  }

  /** Those that have any of some identifiers, and others that are one with them. */
  listedLinked(links: readonly Links[]): Promise<ListedEntity[]> {
    const keys = links.flatMap((own) =>
      Object.entries(own).map(([scheme, id]) => noteKey.listedLink(scheme, id)),
    );
    return this.seats.listedWith([...new Set(keys)]);
  }

  /**
   * The records of the entities of some, if others were replaced and what people made one were not; not of what is only in
   * lists and compared with nothing.
   *
   * @param of among `after`.
   */
  async entitiesOf(
    of: readonly PlacedRecord[],
    before: readonly PlacedRecord[],
    after: readonly PlacedRecord[],
  ): Promise<PlacedRecord[][]> {
    const { seats } = this;
    const { placer, idle } = await this.regroup(before, after);
    const { grown } = await placer.place();
    const seatOf = new Map<string, Seated>();
    for (const seat of grown) for (const one of seat.records) seatOf.set(recordKey(one), seat);
    for (const { seat, group } of idle) for (const one of group.records) seatOf.set(recordKey(one), seat);
    await seats.findFor(of);
    const seated = of.map((one) => seatOf.get(recordKey(one)) ?? seats.of(one));
    const homes = new Set(seated.filter(({ listed }) => listed !== 'idle').map(homeOf));
    const entities: PlacedRecord[][] = [];
    for (const home of homes) entities.push(await placer.recordsOf(home));
    return entities;
  }

  async place(before: readonly PlacedRecord[], after: readonly PlacedRecord[]): Promise<PlacedRecords> {
    const { placer, idle } = await this.regroup(before, after);
    const { gone, grown } = await placer.place();
    const clusters = await nameClusters({ gone, grown }, placer, this.seats, this.context.index);
    const homes = { before: gone.map(homeOf), now: clusters.map(({ home }) => home) };
    const pairs = await this.pairsAgain.pair(homes, placer);
    return new PlacedRecords({ gone, grown, idle, clusters, pairs, placer, seats: this.seats });
  }

  private async regroup(before: readonly PlacedRecord[], after: readonly PlacedRecord[]) {
    const { seats } = this;
    const regrouped = await regroup(recordsNotIn(before, after), recordsNotIn(after, before), seats);
    const settled = await settleLists(regrouped, seats);
    return { placer: new GroupPlacer(settled, seats, this.pause), idle: settled.idle };
  }
}

type Seated = Pick<KeptSeat, 'id' | 'target' | 'listed'>;
