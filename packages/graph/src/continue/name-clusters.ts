import { compareStrings, type Entity, type GazetteerIndex } from '@precedent/model';
import { freeId, nameCluster } from '../build/resolution/tell/name-entities.ts';
import type { TracedName } from '../build/resolution/tell/traced-seat.ts';
import { CannotContinue } from './cannot-continue.ts';
import { homeOf } from './encode-notes.ts';
import type { KeptSeats } from './kept-seats.ts';
import { nameKeys, noteKey } from './note-keys.ts';
import type { GroupPlacer, PlacedGroups } from './place-groups.ts';

/** Entities above which building the whole graph is the better way. */
const MOST_NAMED = 200;

/** A cluster that has changed, by the id of its first group. */
export interface NamedCluster {
  home: string;
  /** Null if it comes only from lists. */
  entity: Entity | null;
  naming: TracedName | null;
}

/** Names the clusters of groups that have changed, and others that are given another id because of them. */
export async function nameClusters(
  { gone, grown }: PlacedGroups,
  placer: GroupPlacer,
  seats: KeptSeats,
  gazetteer: GazetteerIndex,
): Promise<NamedCluster[]> {
  const left = gone.map(homeOf);
  const isGone = new Set(gone.map(({ id }) => id));
  const homes = new Set([...grown.map(homeOf), ...left.filter((home) => !isGone.has(home))]);
  await seats.find([...left, ...homes]);
  const changed = [...homes].map((home) => nameOne(home, placer, gazetteer));
  // A cluster that stays may have another name now, so that its id is free for others.
  const before = [...new Set([...left, ...homes])].flatMap((home) => seats.get(home)?.naming ?? []);
  const others = await findOthers(seats, [...before, ...changed.flatMap(({ naming }) => naming ?? [])]);
  for (const [home] of others) if (homes.has(home) || isGone.has(home)) others.delete(home);
  for (;;) {
    const moved = giveIds(changed, others);
    if (moved.length === 0) return changed;
    if (changed.length + moved.length > MOST_NAMED)
      throw new CannotContinue('too many entities are given other ids');
    await seats.load(moved);
    await seats.load(moved.flatMap((home) => seats.with(noteKey.joined(home)).map(({ id }) => id)));
    for (const home of moved) {
      others.delete(home);
      changed.push(nameOne(home, placer, gazetteer));
    }
  }
}

function nameOne(home: string, placer: GroupPlacer, gazetteer: GazetteerIndex): NamedCluster {
  const { whole } = placer.cluster(home, null);
  if (whole.readings.size === 0) return { home, entity: null, naming: null };
  const { seen, base, country, entity } = nameCluster(whole, gazetteer);
  return { home, entity, naming: { seen, base, country, id: '' } };
}

/** All clusters that may be given the same ids, directly or by way of others, by the ids of their first groups. */
async function findOthers(seats: KeptSeats, names: readonly TracedName[]): Promise<Map<string, TracedName>> {
  const others = new Map<string, TracedName>();
  const asked = new Set<string>();
  for (let keys = new Set(names.flatMap(nameKeys)); keys.size > 0; ) {
    await seats.find(keys);
    const found = [...keys].flatMap((key) => seats.with(key));
    for (const key of keys) asked.add(key);
    keys = new Set();
    for (const { id, naming } of found) {
      others.set(id, naming!);
      for (const key of nameKeys(naming!)) if (!asked.has(key)) keys.add(key);
    }
  }
  return others;
}

/** @returns the other clusters that have another id now, by the ids of their first groups. */
function giveIds(changed: readonly NamedCluster[], others: ReadonlyMap<string, TracedName>): string[] {
  const fresh = new Map(changed.flatMap((one) => (one.naming ? [[one.naming, one]] : [])));
  const homes = new Map([...others].map(([home, naming]) => [naming, home]));
  const taken = new Map<string, unknown>();
  const numbers = new Map<string, number>();
  const moved: string[] = [];
  for (const naming of [...fresh.keys(), ...others.values()].sort((a, b) => compareStrings(a.seen, b.seen))) {
    const id = freeId(naming, taken, numbers);
    const one = fresh.get(naming);
    if (one) {
      naming.id = id;
      one.entity = { ...one.entity!, id };
    } else if (naming.id !== id) moved.push(homes.get(naming)!);
    taken.set(id, naming);
  }
  return moved;
}
