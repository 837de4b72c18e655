import type { EntityType, GazetteerIndex } from '@precedent/model';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import { withType } from '../build/resolution/records/entity-record.ts';
import type { RecordsReplaced } from './decided-records.ts';
import type { RecordPlacer } from './place-records.ts';
import { type PlacedRecord, recordKey } from './placed-record.ts';

type ByKey = ReadonlyMap<string, PlacedRecord>;

/** The records that a change replaces, with the types that people gave to their entities. */
export interface TypedRecords extends RecordsReplaced {
  /** Those of a reading with the types that they had, or have, in place of what the reader gave them. */
  beforeOf(records: readonly PlacedRecord[]): PlacedRecord[];
  afterOf(records: readonly PlacedRecord[]): PlacedRecord[];
}

/**
 * A type that a person chose applies to all records of an entity. Which these are shows once all records have the types that
 * readers gave them, and nothing but what keeps records apart is decided. So what people made one or gave another type is
 * placed like that first, with what the change replaces, and then whatever is of an entity with a chosen type is given it.
 */
export async function typeRecords(replaced: RecordsReplaced, placer: RecordPlacer): Promise<TypedRecords> {
  const tied = byKey(await placer.tied());
  const own = byKey(replaced.after);
  const isChosen = ({ ties }: PlacedRecord) => ties.chosen !== null;
  const asTyped = ({ ties }: PlacedRecord) => ties.chosen !== null || ties.original !== null;
  const before = byKey(replaced.before.map((one) => tied.get(recordKey(one)) ?? one));
  const others = byKey([...tied.values()].filter((one) => !before.has(recordKey(one))));
  const { index } = placer.context;
  const untyped = new Map([
    ...own,
    ...[...others].map(([key, one]) => [key, withoutType(one, index)] as const),
  ]);
  const typedBefore = byKey([...tied.values()].filter(asTyped));
  const isUsed = typedBefore.size > 0 || replaced.after.some(isChosen);
  const typed = isUsed ? await findTyped({ before, others, untyped }, placer) : new Map();
  const moved = [...typed.keys()].filter((key) => !before.has(key) && !own.has(key));
  const kept = (key: string) => others.get(key) ?? typed.get(key)!.kept;
  const left = [...typedBefore.keys()].filter((key) => !before.has(key) && !typed.has(key));
  const typedNow = (key: string, one: PlacedRecord) => typed.get(key)?.now ?? one;
  return {
    before: [...before.values(), ...[...moved, ...left].map(kept)],
    after: [
      ...[...own].map(([key, one]) => typedNow(key, one)),
      ...moved.map((key) => typed.get(key)!.now),
      ...left.map((key) => untyped.get(key)!),
    ],
    beforeOf: (records) => records.map((one) => typedBefore.get(recordKey(one)) ?? one),
    afterOf: (records) => records.map((one) => typedNow(recordKey(one), one)),
  };
}

interface Untyped {
  /** Those that the change replaces, as they are kept. */
  before: ByKey;
  /** The others that people decided something about, as they are kept. */
  others: ByKey;
  /** What there is in place of both, with the types that readers gave them. */
  untyped: ByKey;
}

/** A record of an entity whose type a person chose, as it is kept and as it is now. */
interface Typed {
  kept: PlacedRecord;
  now: PlacedRecord;
}

/** By the keys of the records. */
async function findTyped(
  { before, others, untyped }: Untyped,
  placer: RecordPlacer,
): Promise<Map<string, Typed>> {
  const apart = [...untyped.values()].map((one) => ({ ...one, ties: { ...one.ties, same: [] } }));
  const chosen = apart.filter(({ ties }) => ties.chosen !== null);
  const entities = await placer.entitiesOf(chosen, [...before.values(), ...others.values()], apart);
  const typed = new Map<string, Typed>();
  for (const records of entities) {
    const type = records.find(({ ties }) => ties.chosen !== null)!.ties.chosen!;
    for (const one of records) {
      if (one.record.listed !== null) continue;
      const key = recordKey(one);
      typed.set(key, { kept: one, now: giveType(untyped.get(key) ?? one, type) });
    }
  }
  return typed;
}

function giveType(one: PlacedRecord, type: EntityType): PlacedRecord {
  const { record, ties } = one;
  if (record.type === type) return one;
  const original = { entry: record.entry?.id ?? null, links: record.entity.links };
  return { ...one, record: withType(record, type), ties: { ...ties, original } };
}

/** A kept record as its reader gave it, with all that people decided but its type. */
function withoutType(one: PlacedRecord, { byId }: GazetteerIndex): PlacedRecord {
  const { record, ties } = one;
  if (ties.original === null) return one;
  const { entry, links } = ties.original;
  return {
    ...one,
    record: {
      ...record,
      type: record.entity.type,
      entity: { ...record.entity, links },
      entry: entry === null ? null : byId.get(entry)!,
    },
    ties: { ...ties, original: NO_TIES.original },
  };
}

function byKey(records: Iterable<PlacedRecord>): Map<string, PlacedRecord> {
  return new Map([...records].map((one) => [recordKey(one), one]));
}
