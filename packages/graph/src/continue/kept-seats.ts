import type { GazetteerIndex, KeptNotes, ListedEntity } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import { blockKeys } from '../build/resolution/cluster/block-keys.ts';
import { linksOf, looseKey } from '../build/resolution/cluster/group-records.ts';
import { Constraints } from '../build/resolution/decide/constraints.ts';
import { createGroup, type Group } from '../build/resolution/records/cluster.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import { listedKey } from '../build/resolution/records/list-records.ts';
import {
  createProfile,
  type KnownForms,
  type Profile,
  signatureOf,
} from '../build/resolution/records/profile.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptSeat, SeatHead } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';
import {
  bindingsOf,
  decodeRecords,
  isDecided,
  isTied,
  type PlacedRecord,
  recordKey,
} from './placed-record.ts';

/** A kept group with its records, made again. */
export interface LoadedGroup {
  group: Group;
  records: readonly PlacedRecord[];
  blocks: readonly string[];
  /** Of its note, as it is kept; null if the group is not, or not in this order. */
  body: string | null;
}

/** Groups whose records a person keeps apart although something binds them can be read, but how they change is not followed. */
export type SeatsUse = 'to change' | 'to read';

/** The kept groups of an archive, each loaded once. */
export class KeptSeats {
  private readonly notes: KeptNotes;
  private readonly gazetteer: GazetteerIndex;
  private readonly pause: () => Promise<void>;
  private readonly forms: KnownForms = new Map();
  private readonly byKey = new Map<string, readonly KeptSeat[]>();
  private readonly loaded = new Map<string, LoadedGroup>();
  /** What people decided about the records that are loaded. */
  readonly constraints = new Constraints();
  private readonly separated = new Map<number, Set<EntityRecord>>();
  /** What one record gives to a group is the same before and after a change to others. */
  private readonly profiles = new WeakMap<EntityRecord, Profile>();
  private readonly signatures = new WeakMap<Profile, string>();

  private readonly use: SeatsUse;

  /** @param pause called between steps of some milliseconds, so that others get their turn. */
  constructor(
    notes: KeptNotes,
    gazetteer: GazetteerIndex,
    pause: () => Promise<void>,
    use: SeatsUse = 'to change',
  ) {
    this.notes = notes;
    this.gazetteer = gazetteer;
    this.pause = pause;
    this.use = use;
  }

  /** Loads the heads of all groups with these keys of notes. */
  async find(keys: Iterable<string>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.byKey.has(key));
    if (missing.length === 0) return;
    const found = await this.notes.heads(missing);
    for (const [at, key] of missing.entries())
      this.byKey.set(
        key,
        found[at]!.map((one) => this.seatOf(one)),
      );
  }

  /** Each is found by several keys, one of which is its id; nothing joins one that has joined another. */
  private seatOf({ id, head }: { id: string; head: string }): KeptSeat {
    const known = this.byKey.get(id)?.[0];
    if (known) return known;
    const seat = { id, ...(JSON.parse(head) as SeatHead) };
    this.byKey.set(id, [seat]);
    if (seat.target !== null) this.byKey.set(noteKey.joined(id), []);
    return seat;
  }

  /** Those with a key that {@link find} was given. */
  with(key: string): readonly KeptSeat[] {
    return this.byKey.get(key)!;
  }

  /** Whether {@link find} was given a key. */
  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** By an id that {@link find} was given. */
  get(id: string): KeptSeat | null {
    return this.with(id)[0] ?? null;
  }

  /** Loads the heads of the groups that records are in, or may join. */
  findFor(records: readonly PlacedRecord[]): Promise<void> {
    return this.find(
      records.flatMap((one) => [
        ...bindingsOf(one).map(noteKey.link),
        noteKey.tied(recordKey(one)),
        noteKey.loose(this.looseKeyOf(one.record)),
      ]),
    );
  }

  /** All records that people decided something about, or whose entity they gave another type. */
  async tied(): Promise<PlacedRecord[]> {
    const [keys] = await this.notes.keysFrom([noteKey.tied('')]);
    const tied = keys!.map(({ key }) => key);
    await this.find(tied);
    await this.load(tied.flatMap((key) => this.with(key).map(({ id }) => id)));
    const groups = new Set(tied.flatMap((key) => this.with(key).map(({ id }) => id)));
    return [...groups].flatMap((id) => this.loadedGroup(id).records.filter(isTied));
  }

  /** The keys of all entities of lists. */
  async listedKeys(): Promise<string[]> {
    const [keys] = await this.notes.keysFrom([noteKey.listed('')]);
    return keys!.map(({ key }) => key.slice(noteKey.listed('').length));
  }

  /** All entities of lists in the groups with these keys of notes. */
  async listedWith(keys: readonly string[]): Promise<ListedEntity[]> {
    await this.find(keys);
    const groups = new Set(keys.flatMap((key) => this.with(key).map(({ id }) => id)));
    await this.load(groups);
    return [...groups].flatMap((id) => this.loadedGroup(id).group.whole.listed);
  }

  /** The group of a kept record that {@link findFor} was given, whatever people decided about it. */
  of(one: PlacedRecord): KeptSeat {
    const [tied] = this.with(noteKey.tied(recordKey(one)));
    const linked = linksOf(one.record).flatMap((link) => this.with(noteKey.link(link)));
    const bound = linked.find(({ id }) => id.startsWith(noteKey.bound('')));
    const seat = tied ?? bound ?? this.get(noteKey.loose(this.looseKeyOf(one.record)));
    if (seat === null) throw new CannotContinue('a record is not in the kept graph');
    return seat;
  }

  looseKeyOf(record: EntityRecord): string {
    const profile = this.profileOf(record);
    return looseKey(record, profile, this.signatureOf(profile));
  }

  private profileOf(record: EntityRecord): Profile {
    const profile = this.profiles.get(record) ?? createProfile(record, this.forms);
    this.profiles.set(record, profile);
    return profile;
  }

  private signatureOf(profile: Profile): string {
    const signature = this.signatures.get(profile) ?? signatureOf(profile);
    this.signatures.set(profile, signature);
    return signature;
  }

  /** Loads groups with their records, and what their blocks and they themselves hold. */
  async load(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.loaded.has(id));
    if (missing.length > 0) {
      const bodies = await this.notes.bodies(missing);
      for (const [at, id] of missing.entries()) {
        const body = bodies[at]!;
        this.loaded.set(id, this.group(decodeRecords(body, this.gazetteer), body));
        await this.pause();
      }
    }
    await this.find(wanted.flatMap((id) => [id, noteKey.joined(id)]));
  }

  /** By an id that {@link load} was given. */
  loadedGroup(id: string): LoadedGroup {
    return this.loaded.get(id)!;
  }

  /** Keeps it apart from those that are loaded. */
  private separate({ record, ties }: PlacedRecord): void {
    for (const number of ties.different) {
      const others = this.separated.get(number) ?? new Set();
      this.separated.set(number, others.add(record));
      for (const other of others) if (other !== record) this.constraints.separate(other, record);
    }
  }

  /**
   * A group of these records, in their order.
   *
   * @param body of its note, if it is kept.
   */
  group(records: readonly PlacedRecord[], body: string | null = null): LoadedGroup {
    const sorted = [...records].sort(inOrder);
    const separated = sorted.filter(({ ties }) => ties.different.length > 0);
    const numbers = separated.flatMap(({ ties }) => ties.different);
    if (this.use === 'to change' && new Set(numbers).size < numbers.length)
      throw new CannotContinue('what a person keeps apart is bound together');
    for (const one of separated) this.separate(one);
    const group = createGroup(
      sorted.map(({ record }) => record),
      (record) => this.profileOf(record),
      separated.map(({ record }) => record),
      sorted.some(isDecided),
      (profile) => this.signatureOf(profile),
    );
    const isInOrder = sorted.every((one, at) => one === records[at]);
    return { group, records: sorted, blocks: blockKeys(group.whole), body: isInOrder ? body : null };
  }
}

/** As a build orders records: those of lists last. */
function inOrder(a: PlacedRecord, b: PlacedRecord): number {
  const [one, other] = [a.record, b.record];
  if (one.listed === null && other.listed === null)
    return compareStrings(one.reading, other.reading) || a.place - b.place;
  if (one.listed === null || other.listed === null) return one.listed === null ? -1 : 1;
  return compareStrings(listedKey(one.listed), listedKey(other.listed));
}
