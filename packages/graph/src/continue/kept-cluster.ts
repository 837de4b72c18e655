import { describeJoin } from '../build/resolution/cluster/join-groups.ts';
import { compareSeats, type Join } from '../build/resolution/cluster/seat.ts';
import { compareClusters } from '../build/resolution/compare/compare-clusters.ts';
import type { Constraints } from '../build/resolution/decide/constraints.ts';
import { createCluster, type Group, joinCluster, openCluster } from '../build/resolution/records/cluster.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import { explainGroup } from '../build/resolution/tell/explain-group.ts';
import type { Merge } from '../build/resolution/tell/resolution.ts';
import { compareMerges, type KeyedMerge, writeMerge } from '../build/resolution/tell/write-resolution.ts';
import type { KeptSeats } from './kept-seats.ts';
import { idKeys, noteKey } from './note-keys.ts';

/** The groups of an entity in the order in which they joined its first. */
export interface KeptCluster {
  id: string;
  groups: readonly [Group, ...Group[]];
  constraints: Constraints;
}

/** Null for an id that no entity has. */
export async function findCluster(id: string, seats: KeptSeats): Promise<KeptCluster | null> {
  const keys = idKeys(id);
  await seats.find(keys);
  const home = keys.flatMap((key) => seats.with(key)).find(({ naming }) => naming?.id === id);
  if (!home) return null;
  await seats.load([home.id]);
  const joined = [...seats.with(noteKey.joined(home.id))].sort(compareSeats);
  await seats.load(joined.map((seat) => seat.id));
  const groupOf = (seat: { id: string }) => seats.loadedGroup(seat.id).group;
  return { id, groups: [groupOf(home), ...joined.map(groupOf)], constraints: seats.constraints };
}

/** In the order of the whole graph. */
export function recordsIn({ groups }: KeptCluster): EntityRecord[] {
  return groups.flatMap(({ whole }) => whole.records);
}

/** Compares again what was merged, as it was when it was merged. */
export function mergesIn({ id, groups, constraints }: KeptCluster): Merge[] {
  const [first, ...others] = groups;
  const joins: Join[] = [...explainGroup(first)];
  const cluster = openCluster(first);
  for (const group of others) {
    joins.push(...explainGroup(group));
    const comparison = compareClusters(cluster, createCluster(group), constraints);
    if (comparison !== null) joins.push(describeJoin(cluster, group, comparison));
    joinCluster(cluster, group);
  }
  const idOf = ({ articles }: Join['sides'][number]) => (articles === 0 ? null : id);
  const merges = joins.map((join) => writeMerge(join, [idOf(join.sides[0]), idOf(join.sides[1])]));
  const known = merges.filter((merge): merge is KeyedMerge => merge !== null);
  return known.sort(compareMerges).map(({ merge }) => merge);
}
