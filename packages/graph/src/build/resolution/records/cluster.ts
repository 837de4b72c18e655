import type { EntityRecord } from './entity-record.ts';
import {
  absorbProfile,
  copyProfile,
  type GrowingProfile,
  namesKey,
  type Profile,
  signatureOf,
} from './profile.ts';
import { Tally } from './tally.ts';

/**
 * Parts of a cluster with the same names. The `bound` parts are the same by a link or a person's decision, so
 * whatever matches one of them matches them all. The `loose` parts merely add no further name.
 */
export interface Atom {
  bound: Profile[];
  loose: Profile[];
  /** The first of the parts with the same names, by {@link namesKey}. */
  named: Map<string, Profile>;
}

/**
 * Records that are certainly the same: identical, linked, or merged by a person. A group doesn't change, and
 * one of the same records may be used again in the next graph.
 */
export interface Group {
  whole: Profile;
  parts: Profile[];
  /** Records that a decision keeps apart from others. */
  separated: EntityRecord[];
  /** Whether a person decided anything about it. */
  decided: boolean;
}

/** Records believed to be one entity. Whatever joins the cluster has to match every atom. */
export interface Cluster {
  whole: Profile;
  atoms: Atom[];
  separated: EntityRecord[];
  decided: boolean;
  /** What is shown of its records; null until it is asked for. */
  tally: Tally | null;
}

export function createGroup(
  records: readonly EntityRecord[],
  profileOf: (record: EntityRecord) => Profile,
  separated: EntityRecord[],
  decided: boolean,
  signature: (profile: Profile) => string = signatureOf,
): Group {
  const profiles = records.map(profileOf);
  const parts = groupBySignature(profiles, signature).map(uniteProfiles);
  const whole = parts.length === 1 ? parts[0]! : uniteProfiles(profiles);
  return { whole, parts, separated, decided };
}

function groupBySignature(
  profiles: readonly Profile[],
  signatureOf: (profile: Profile) => string,
): Profile[][] {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const signature = signatureOf(profile);
    const group = groups.get(signature);
    if (group) group.push(profile);
    else groups.set(signature, [profile]);
  }
  return [...groups.values()];
}

function uniteProfiles(profiles: readonly Profile[]): Profile {
  const [first, ...others] = profiles;
  if (others.length === 0) return first!;
  const united = copyProfile(first!);
  for (const other of others) absorbProfile(united, other);
  return united;
}

/** The cluster of a group that nothing has joined yet. */
export function createCluster({ whole, parts, separated, decided }: Group): Cluster {
  return { whole, atoms: [createAtom(parts)], separated, decided, tally: null };
}

/** A cluster that groups can join. */
interface OpenCluster extends Cluster {
  whole: GrowingProfile;
}

export function openCluster(group: Group): OpenCluster {
  const { whole, separated, ...rest } = createCluster(group);
  return { ...rest, whole: copyProfile(whole), separated: [...separated] };
}

/** Merges a group into a cluster that {@link openCluster} created. */
export function joinCluster(cluster: OpenCluster, group: Group): void {
  absorbProfile(cluster.whole, group.whole);
  addAtom(cluster, createAtom(group.parts));
  for (const one of group.separated) cluster.separated.push(one);
  cluster.decided ||= group.decided;
  cluster.tally?.add(group.whole.records);
}

function createAtom(parts: Profile[]): Atom {
  const atom: Atom = { bound: parts, loose: [], named: new Map() };
  for (const part of parts) noteNames(atom, part);
  return atom;
}

function noteNames({ named }: Atom, part: Profile): void {
  const key = namesKey(part);
  if (!named.has(key)) named.set(key, part);
}

function addAtom(cluster: Cluster, atom: Atom): void {
  const home = cluster.atoms.find((one) => atom.bound.every((part) => hasNames(one, part)));
  if (!home || atom.bound.length > 1) cluster.atoms.push(atom);
  else
    for (const part of atom.bound) {
      home.loose.push(part);
      noteNames(home, part);
    }
}

/** Whether the parts of an atom have every name of another. */
function hasNames({ named }: Atom, { names }: Profile): boolean {
  const known = [...named.values()];
  return [...names.keys()].every((name) => known.some((part) => part.names.has(name)));
}

export function tallyOf(cluster: Cluster): Tally {
  cluster.tally ??= new Tally(cluster.whole.records);
  return cluster.tally;
}

export function partsOf({ bound, loose }: Atom): Profile[] {
  return [...bound, ...loose];
}
