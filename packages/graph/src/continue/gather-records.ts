import { linksOf, looseKeyOf } from '../build/resolution/cluster/group-records.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import type { KnownForms } from '../build/resolution/records/profile.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptSeat, PlacedRecord } from './encode-notes.ts';
import type { KeptSeats, LoadedGroup } from './kept-seats.ts';
import { noteKey } from './note-keys.ts';

/** A group that new records have joined, or made. */
export interface GrownGroup extends LoadedGroup {
  id: string;
  /** What it was before; null if it is new. */
  old: KeptSeat | null;
}

/** Puts the records of a new reading into the groups that they certainly belong to. */
export async function gatherRecords(
  records: readonly PlacedRecord[],
  seats: KeptSeats,
): Promise<GrownGroup[]> {
  const forms: KnownForms = new Map();
  const own = records.map(({ record }) => ({ links: linksOf(record), loose: looseKeyOf(record, forms) }));
  refuseRepeated(own.flatMap(({ links }) => links));
  await seats.find(own.flatMap(({ links, loose }) => [...links.map(noteKey.link), noteKey.loose(loose)]));
  const gathered = new Map<string, { old: KeptSeat | null; records: PlacedRecord[] }>();
  const replaced = new Set<string>();
  for (const [at, { links, loose }] of own.entries()) {
    const { id, old } = findHome(links, loose, seats);
    if (old !== null && old.id !== id) replaced.add(old.id);
    const known = gathered.get(id) ?? { old, records: [] };
    known.records.push(records[at]!);
    gathered.set(id, known);
  }
  for (const id of replaced)
    if (gathered.has(id)) throw new CannotContinue('a record leaves a group that another joins');
  await seats.load([...gathered.values()].flatMap(({ old }) => old?.id ?? []));
  return [...gathered].map(([id, { old, records: added }]) => {
    const before = old === null ? [] : seats.loadedGroup(old.id).records;
    if (replaced.has(old?.id ?? '') && before.length > 1)
      throw new CannotContinue('a link takes a record out of its group');
    return { id, old, ...seats.group([...before, ...added]) };
  });
}

function refuseRepeated(links: readonly string[]): void {
  if (new Set(links).size < links.length)
    throw new CannotContinue('two entities of an article have the same link');
}

/** A record that is the second with its link is bound to the first, and otherwise grouped by what is known of it. */
function findHome(
  links: readonly string[],
  loose: string,
  seats: KeptSeats,
): { id: string; old: KeptSeat | null } {
  const linked = new Map(
    links.flatMap((link) => seats.with(noteKey.link(link))).map((seat) => [seat.id, seat]),
  );
  if (linked.size > 1) throw new CannotContinue('a record links two groups');
  const [seat] = linked.values();
  if (!seat) return { id: noteKey.loose(loose), old: seats.get(noteKey.loose(loose)) };
  if (seat.id.startsWith(noteKey.bound(''))) return { id: seat.id, old: seat };
  return { id: noteKey.bound([...links].sort()[0]!), old: seat };
}

/** Records of a reading in its order. */
export function placeRecords(
  records: ReadonlyMap<string, EntityRecord>,
  ids: readonly string[],
): PlacedRecord[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return [...records].map(([id, record]) => ({ record, place: places.get(id)! }));
}
