import type { EntityRecord } from './entity-record.ts';
import { absorbProfile, createProfile, type Profile, signatureOf } from './profile.ts';

/**
 * Parts of a cluster with the same names. The `bound` parts are the same by a link or a person's decision, so
 * whatever matches one of them matches them all. The `loose` parts merely add no further name.
 */
export interface Atom {
  bound: Profile[];
  loose: Profile[];
}

/** Records believed to be one entity. Whatever joins the cluster has to match every atom. */
export interface Cluster {
  whole: Profile;
  atoms: Atom[];
  /** Records that a decision keeps apart from others. */
  separated: EntityRecord[];
  /** Whether a person decided anything about it. */
  decided: boolean;
}

/** A cluster of records that are certainly the same: identical, linked, or merged by a person. */
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

/** Merges `other` into `cluster`. */
export function joinCluster(cluster: Cluster, other: Cluster): void {
  absorbProfile(cluster.whole, other.whole);
  for (const atom of other.atoms) addAtom(cluster, atom);
  for (const one of other.separated) cluster.separated.push(one);
  cluster.decided ||= other.decided;
}

function addAtom(cluster: Cluster, atom: Atom): void {
  const parts = partsOf(atom);
  const names = new Set(parts.flatMap((part) => [...part.names.keys()]));
  const home = cluster.atoms.find((one) => {
    const known = new Set(partsOf(one).flatMap((part) => [...part.names.keys()]));
    return [...names].every((name) => known.has(name));
  });
  if (home && atom.bound.length === 1) for (const part of parts) home.loose.push(part);
  else cluster.atoms.push(atom);
}

export function partsOf({ bound, loose }: Atom): Profile[] {
  return [...bound, ...loose];
}
