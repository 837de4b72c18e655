import type { Entity, Reading, Reference } from '@precedent/model';
import { compareStrings } from '../order-readings.ts';
import { blockKeys } from './block-profiles.ts';
import { type EntityRecord, recordEntities } from './entity-record.ts';
import { type GazetteerIndex, indexGazetteer } from './gazetteer-index.ts';
import { nameEntities } from './name-entities.ts';
import { absorbProfile, createProfile, formKey, fullness, nameForm, type Profile } from './profile.ts';
import {
  type Comparison,
  MERGE_MARGIN,
  MERGE_THRESHOLD,
  type Reason,
  scoreProfiles,
} from './score-profiles.ts';

/** Which entity of the graph each entity of a reading is, and why. */
export interface Resolution {
  /** Ordered by id. */
  entities: Entity[];
  /** The entity id for an entity of the reading at that place in the order of readings. */
  entityOf(reading: number, readingEntityId: string): string;
  /** Every decision that two names are one entity, with its reasons. */
  merges: Merge[];
  /** Pairs that could be one entity and were left apart. */
  open: OpenCandidate[];
}

export interface Merge {
  entity: string;
  /** The name that was taken to be the entity's too. */
  name: string;
  score: number;
  reasons: Reason[];
}

export interface OpenCandidate {
  entities: [string, string];
  score: number;
  reasons: Reason[];
}

interface Decision {
  cluster: Profile;
  profile: Profile;
  comparison: Comparison;
}

/** Resolves the entities of readings that {@link orderReadings} has put in order. */
export function resolveEntities(readings: readonly Reading[], reference: Reference): Resolution {
  const index = indexGazetteer(reference.gazetteer);
  const records = recordEntities(readings, index);
  const merged: Decision[] = [];
  const open: Decision[] = [];
  const linked = groupLinked(records);
  const named = groupByName(
    records.filter((record) => linkKey(record) === null),
    merged,
    open,
  );
  const clusters = assignProfiles(linked, named, merged, open);
  return finish(clusters, merged, open, index);
}

/** Records that the same link names are one entity, whatever their names. */
function groupLinked(records: readonly EntityRecord[]): Profile[] {
  const groups = new Map<string, Profile>();
  for (const record of records) {
    const key = linkKey(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) absorbProfile(group, createProfile(record));
    else groups.set(key, createProfile(record));
  }
  return [...groups.entries()].sort(([a], [b]) => compareStrings(a, b)).map(([, profile]) => profile);
}

function linkKey({ entity, entry }: EntityRecord): string | null {
  if (entry) return `gazetteer ${entry.id}`;
  return entity.links.wikidata ? `wikidata ${entity.type} ${entity.links.wikidata}` : null;
}

/**
 * Records of one full name are one entity unless their evidence conflicts. Single names of persons
 * stay apart until it is seen whose they are.
 */
function groupByName(records: readonly EntityRecord[], merged: Decision[], open: Decision[]): Profile[] {
  const groups = new Map<string, Profile[]>();
  for (const record of records) {
    const form = nameForm(record.entity.type, record.entity.name);
    const single = record.entity.type === 'person' && form.fullness === 1;
    const key = `${record.entity.type} ${formKey(form)}${single ? ` ${record.reading}` : ''}`;
    const group = groups.get(key);
    if (group) group.push(createProfile(record));
    else groups.set(key, [createProfile(record)]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts: Profile[] = [];
    for (const profile of group.sort((a, b) => evidenceCount(b) - evidenceCount(a)))
      if (!joinBest(profile, parts, merged, open)) parts.push(profile);
    return parts;
  });
}

/** The fullest names first, so that a shorter one sees every longer one that it could stand for. */
function assignProfiles(
  linked: readonly Profile[],
  named: readonly Profile[],
  merged: Decision[],
  open: Decision[],
): Profile[] {
  const clusters: Profile[] = [];
  const blocks = new Map<string, Set<Profile>>();
  const enter = (cluster: Profile) => {
    for (const key of blockKeys(cluster)) {
      const block = blocks.get(key);
      if (block) block.add(cluster);
      else blocks.set(key, new Set([cluster]));
    }
  };
  for (const cluster of linked) {
    clusters.push(cluster);
    enter(cluster);
  }
  for (const profile of [...named].sort(byFullness)) {
    const candidates = new Set(blockKeys(profile).flatMap((key) => [...(blocks.get(key) ?? [])]));
    const joined = joinBest(profile, [...candidates], merged, open);
    if (!joined) clusters.push(profile);
    enter(joined ?? profile);
  }
  return clusters;
}

/** Adds the profile to the candidate that leads clearly, or to none. */
function joinBest(
  profile: Profile,
  candidates: readonly Profile[],
  merged: Decision[],
  open: Decision[],
): Profile | null {
  const decisions = candidates
    .map((cluster) => ({ cluster, profile, comparison: scoreProfiles(cluster, profile) }))
    .filter(({ comparison }) => comparison.score > 0)
    .sort((a, b) => b.comparison.score - a.comparison.score);
  const [best, second] = decisions;
  if (!best) return null;
  const rival =
    second && second.comparison.score >= MERGE_THRESHOLD - MERGE_MARGIN ? second.comparison.score : 0;
  const clear = best.comparison.score - rival >= MERGE_MARGIN;
  if (best.comparison.score < MERGE_THRESHOLD || !clear) {
    open.push(...decisions.slice(0, 2));
    return null;
  }
  absorbProfile(best.cluster, profile);
  merged.push(best);
  return best.cluster;
}

function evidenceCount(profile: Profile): number {
  return profile.countries.size + profile.offices.size;
}

function byFullness(a: Profile, b: Profile): number {
  return (
    fullness(b) - fullness(a) ||
    b.records.length - a.records.length ||
    evidenceCount(b) - evidenceCount(a) ||
    compareStrings([...a.names.keys()].join(), [...b.names.keys()].join())
  );
}

function finish(
  clusters: readonly Profile[],
  merged: readonly Decision[],
  open: readonly Decision[],
  index: GazetteerIndex,
): Resolution {
  const named = nameEntities(clusters, index);
  const ids = new Map<string, string>();
  const idOfRecord = new Map<EntityRecord, string>();
  for (const [cluster, entity] of named)
    for (const record of cluster.records) {
      ids.set(`${record.reading} ${record.entity.id}`, entity.id);
      idOfRecord.set(record, entity.id);
    }
  const idOf = (profile: Profile) => idOfRecord.get(profile.records[0]!)!;
  return {
    entities: [...named.values()].sort((a, b) => compareStrings(a.id, b.id)),
    entityOf: (reading, readingEntityId) => ids.get(`${reading} ${readingEntityId}`)!,
    merges: merged
      .filter(({ comparison }) => !comparison.sameName)
      .map(({ cluster, profile, comparison }) => ({
        entity: idOf(cluster),
        name: profile.records[0]!.entity.name,
        score: comparison.score,
        reasons: comparison.reasons,
      })),
    open: listOpen(open, idOf),
  };
}

/** Each pair once, the likeliest first. */
function listOpen(open: readonly Decision[], idOf: (profile: Profile) => string): OpenCandidate[] {
  const pairs = new Map<string, OpenCandidate>();
  for (const { cluster, profile, comparison } of open) {
    const entities = [idOf(profile), idOf(cluster)].sort(compareStrings) as [string, string];
    const known = pairs.get(entities.join(' '));
    if (entities[0] === entities[1] || (known && known.score >= comparison.score)) continue;
    pairs.set(entities.join(' '), { entities, score: comparison.score, reasons: comparison.reasons });
  }
  return [...pairs.values()].sort(
    (a, b) => b.score - a.score || compareStrings(a.entities.join(' '), b.entities.join(' ')),
  );
}
