import { compareStrings, type Entity, type GazetteerIndex } from '@precedent/model';
import { freeId, nameCluster } from '../build/resolution/tell/name-entities.ts';
import type { TracedName } from '../build/resolution/tell/traced-seat.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptSeats } from './kept-seats.ts';
import { nameKeys } from './note-keys.ts';
import type { GroupPlacer, GrownSeat } from './place-groups.ts';

/** A cluster that has changed, by the id of its first group. */
export interface NamedCluster {
  home: string;
  entity: Entity;
  naming: TracedName;
}

/**
 * Names the clusters of groups that have grown.
 *
 * @throws CannotContinue if any other entity would be given another id, or an entity of before another one.
 */
export async function nameClusters(
  grown: readonly GrownSeat[],
  placer: GroupPlacer,
  seats: KeptSeats,
  gazetteer: GazetteerIndex,
): Promise<NamedCluster[]> {
  const left = grown.flatMap(({ old }) => (old === null ? [] : [old.target ?? old.id]));
  const gone = new Set(grown.flatMap(({ old }) => old?.id ?? []));
  const now = new Map(grown.map(({ id, target }) => [id, target ?? id]));
  const stay = left.filter((home) => !gone.has(home));
  const homes = new Set([...now.values(), ...stay]);
  await seats.find([...left, ...homes]);
  const changed = [...homes].map((home) => {
    const { seen, base, country, entity } = nameCluster(placer.cluster(home, null).whole, gazetteer);
    return { home, entity, naming: { seen, base, country, id: '' } };
  });
  const before = left.map((home) => seats.get(home)!.naming!);
  const others = await findOthers(seats, [...before, ...changed.map(({ naming }) => naming)]);
  for (const [home] of others) if (homes.has(home) || gone.has(home)) others.delete(home);
  giveIds(changed, [...others.values()]);
  const idOf = new Map(changed.map(({ home, naming }) => [home, naming.id]));
  for (const { id, old } of grown)
    if (old !== null && seats.get(old.target ?? old.id)!.naming!.id !== idOf.get(now.get(id)!))
      throw new CannotContinue('an entity becomes another');
  for (const [home, id] of idOf)
    if (!gone.has(home) && (seats.get(home)?.naming?.id ?? id) !== id)
      throw new CannotContinue('an entity is given another id');
  return changed;
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

function giveIds(changed: readonly NamedCluster[], others: readonly TracedName[]): void {
  const fresh = new Set(changed.map(({ naming }) => naming));
  const taken = new Map<string, unknown>();
  const numbers = new Map<string, number>();
  for (const naming of [...fresh, ...others].sort((a, b) => compareStrings(a.seen, b.seen))) {
    const id = freeId(naming, taken, numbers);
    if (!fresh.has(naming) && naming.id !== id) throw new CannotContinue('an entity is given another id');
    naming.id = id;
    taken.set(id, naming);
  }
  for (const one of changed) one.entity = { ...one.entity, id: one.naming.id };
}
