import type { EntityRecord } from './entity-record.ts';
import { absorbProfile, createProfile, type Profile, signatureOf } from './profile.ts';

/**
 * Parts of a cluster that go by the same names. What is `bound` is one by a link or a person's
 * decision: what fits one part of it fits all. What is `loose` only has no name of its own to add.
 */
export interface Atom {
  bound: Profile[];
  loose: Profile[];
}

/**
 * Records taken to be one entity. Between atoms nothing is taken for granted: whatever joins has to
 * fit every one of them.
 */
export interface Cluster {
  whole: Profile;
  atoms: Atom[];
  /** Its records that a decision keeps apart from others. */
  separated: EntityRecord[];
  /** Whether a person decided something of it. */
  decided: boolean;
}

/** A cluster of records that are one beyond doubt: alike to the last detail, linked, or decided to be. */
export function createCluster(
  records: readonly EntityRecord[],
  separated: EntityRecord[],
  decided: boolean,
): Cluster {
  const parts = new Map<string, Profile>();
  for (const record of records) {
    const profile = createProfile(record);
    const known = parts.get(signatureOf(profile));
    if (known) absorbProfile(known, profile);
    else parts.set(signatureOf(profile), profile);
  }
  const whole = createProfile(records[0]!);
  for (const record of records.slice(1)) absorbProfile(whole, createProfile(record));
  return { whole, atoms: [{ bound: [...parts.values()], loose: [] }], separated, decided };
}

/** Makes `other` a part of `cluster`. */
export function joinCluster(cluster: Cluster, other: Cluster): void {
  absorbProfile(cluster.whole, other.whole);
  for (const atom of other.atoms) addAtom(cluster, atom);
  cluster.separated.push(...other.separated);
  cluster.decided ||= other.decided;
}

function addAtom(cluster: Cluster, atom: Atom): void {
  const parts = partsOf(atom);
  const names = new Set(parts.flatMap((part) => [...part.names.keys()]));
  const home = cluster.atoms.find((one) => {
    const known = new Set(partsOf(one).flatMap((part) => [...part.names.keys()]));
    return [...names].every((name) => known.has(name));
  });
  if (home && atom.bound.length === 1) home.loose.push(...parts);
  else cluster.atoms.push(atom);
}

export function partsOf({ bound, loose }: Atom): Profile[] {
  return [...bound, ...loose];
}
