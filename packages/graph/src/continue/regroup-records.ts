import type { KeptSeat } from './encode-notes.ts';
import type { KeptSeats, LoadedGroup } from './kept-seats.ts';
import { noteKey } from './note-keys.ts';
import { bindingsOf, isDecided, type PlacedRecord, recordKey } from './placed-record.ts';

/** A group that records have joined, left or made. */
export interface GrownGroup extends LoadedGroup {
  id: string;
}

export interface Regrouped {
  /** Kept groups that are gone or have other records now. */
  gone: readonly KeptSeat[];
  grown: readonly GrownGroup[];
}

/**
 * Takes records out of the groups that they are in, and puts others into those that they certainly belong to: records with
 * a link in common are one group, and others those of which the same is known.
 */
export async function regroup(
  taken: readonly PlacedRecord[],
  put: readonly PlacedRecord[],
  seats: KeptSeats,
): Promise<Regrouped> {
  await seats.findFor([...taken, ...put]);
  const touched = new Map<string, KeptSeat>();
  const touch = (seat: KeptSeat) => touched.set(seat.id, seat);
  for (const one of taken) touch(seats.of(one));
  for (const one of put)
    for (const link of bindingsOf(one)) for (const seat of seats.with(noteKey.link(link))) touch(seat);
  const isTaken = new Set(taken.map(recordKey));
  const members = async () => {
    await seats.load(touched.keys());
    const kept = [...touched.keys()].flatMap((id) => seats.loadedGroup(id).records);
    const others = isTaken.size === 0 ? kept : kept.filter((one) => !isTaken.has(recordKey(one)));
    return [...others, ...put];
  };
  let groups = groupRecords(await members(), seats);
  await seats.find(groups.keys());
  const known = touched.size;
  for (const id of groups.keys()) for (const seat of seats.with(id)) touch(seat);
  if (touched.size > known) groups = groupRecords(await members(), seats);
  return {
    gone: [...touched.values()],
    grown: [...groups].map(([id, own]) => ({ id, ...seats.group(own) })),
  };
}

/** Records by the ids of the notes of their groups. */
function groupRecords(records: readonly PlacedRecord[], seats: KeptSeats): Map<string, PlacedRecord[]> {
  const bound = bindLinked(records);
  const groups = new Map<string, PlacedRecord[]>();
  for (const one of records) {
    const alone = () =>
      isDecided(one) ? noteKey.alone(recordKey(one)) : noteKey.loose(seats.looseKeyOf(one.record));
    const id = bound.get(one) ?? alone();
    const own = groups.get(id);
    if (own) own.push(one);
    else groups.set(id, [one]);
  }
  return groups;
}

/** The ids of the groups of records that links or people bind to others. */
function bindLinked(records: readonly PlacedRecord[]): Map<PlacedRecord, string> {
  const parents = new Map<string, string>();
  const rootOf = (link: string): string => {
    let root = link;
    for (let above = parents.get(root); above !== undefined && above !== root; above = parents.get(root))
      root = above;
    return root;
  };
  const linked = records.flatMap((one) => {
    const bindings = bindingsOf(one);
    return bindings.length > 0 ? [{ one, bindings }] : [];
  });
  for (const { bindings } of linked) {
    const [first, ...others] = bindings.map(rootOf);
    // The first in order stands for all.
    for (const other of others) {
      const [low, high] = [rootOf(first!), rootOf(other)].sort();
      parents.set(high!, low!);
    }
  }
  const groups = new Map<string, PlacedRecord[]>();
  for (const { one, bindings } of linked) {
    const root = rootOf(bindings[0]!);
    const own = groups.get(root);
    if (own) own.push(one);
    else groups.set(root, [one]);
  }
  const bound = new Map<PlacedRecord, string>();
  for (const [root, own] of groups)
    if (own.length > 1 || own[0]!.record.listed) for (const one of own) bound.set(one, noteKey.bound(root));
  return bound;
}
