import type { Decision, Reading, Reference } from '@precedent/model';
import { blockKeys } from './cluster/block-clusters.ts';
import { joinClusters } from './cluster/join-clusters.ts';
import { type AppliedDecisions, applyDecisions } from './decide/apply-decisions.ts';
import { Constraints } from './decide/constraints.ts';
import { indexRecords } from './decide/find-record.ts';
import { type Cluster, createCluster } from './records/cluster.ts';
import { type EntityRecord, recordContext, recordEntities } from './records/entity-record.ts';
import { recordListed } from './records/list-records.ts';
import { createProfile, signatureOf } from './records/profile.ts';
import { explainCluster } from './tell/explain-cluster.ts';
import type { ReadingResolution } from './tell/resolution.ts';
import { writeResolution } from './tell/write-resolution.ts';

/**
 * Finds out which entities of the readings are the same. Candidates share a name, alias, acronym or spelling
 * (`Blocks`). Each pair gets a score with reasons (`compareClusters`). A clear winner is merged; likely but
 * uncertain matches are left for review. People's decisions outrank all of this.
 *
 * @param readings in the order of {@link orderReadings}.
 */
export function resolveEntities(
  readings: readonly Reading[],
  reference: Reference,
  decisions: readonly Decision[] = [],
): ReadingResolution {
  const context = recordContext(reference);
  const records = recordEntities(readings, context);
  const everyone = [...records, ...recordListed(reference, context)];
  const find = indexRecords(everyone);
  const applied = applyDecisions(decisions, find);
  if (applied.types.size > 0) retype(everyone, applied);
  for (const [record, name] of applied.names) record.givenName = name;
  const { clusters, joins, open } = resolve(everyone, applied);
  return writeResolution({ clusters, joins, open, applied, decisions, find, index: context.index });
}

function resolve(records: readonly EntityRecord[], applied: AppliedDecisions) {
  uniteLinked(records, applied);
  const clusters = withoutIdle(groupRecords(records, applied));
  const unions = clusters.flatMap(explainCluster);
  const { joins, ...joined } = joinClusters(clusters, applied.constraints);
  return { ...joined, joins: [...unions, ...joins] };
}

/**
 * A type chosen by a person applies to the whole entity, not only to the article that the decision names. So
 * entities are resolved once with the old types, all records of the entity get the new type, and everything is
 * then resolved again.
 */
function retype(records: readonly EntityRecord[], applied: AppliedDecisions): void {
  const constraints = new Constraints();
  for (const { a, b } of applied.differences) constraints.separate(a, b);
  for (const cluster of resolve(records, { ...applied, constraints }).clusters) {
    const decided = cluster.whole.records.find((record) => applied.types.has(record));
    if (!decided) continue;
    const type = applied.types.get(decided)!;
    for (const record of cluster.whole.records) if (record.listed === null) setType(record, type);
  }
}

/** If the type was wrong, so are the links that the reader found. */
function setType(record: EntityRecord, type: EntityRecord['type']): void {
  if (record.type === type) return;
  const { wikidata: _, gazetteer: __, ...links } = record.entity.links;
  record.entity = { ...record.entity, links };
  record.type = type;
  record.entry = null;
}

/** Records with the same link are one entity, whatever their names, unless a person separated them. */
function uniteLinked(records: readonly EntityRecord[], { constraints }: AppliedDecisions): void {
  const first = new Map<string, EntityRecord>();
  for (const record of records)
    for (const key of linkKeys(record)) {
      const known = first.get(key);
      if (known) constraints.unite(known, record);
      else first.set(key, record);
    }
}

function linkKeys({ type, entity, entry, listed }: EntityRecord): string[] {
  const keys: string[] = [];
  if (entry) keys.push(`gazetteer ${entry.id}`);
  const wikidata = entity.links.wikidata ?? entry?.wikidata;
  if (wikidata) keys.push(`wikidata ${type} ${wikidata}`);
  if (listed && !wikidata) keys.push(`listed ${listed.id}`);
  return keys;
}

/** Groups records that are certainly the same: by link, decision, or the same full name and evidence. */
function groupRecords(records: readonly EntityRecord[], { constraints, names }: AppliedDecisions): Cluster[] {
  const groups = new Map<EntityRecord | string, EntityRecord[]>();
  const united = new Set(
    records.map((record) => constraints.rootOf(record)).filter((root, at) => root !== records[at]),
  );
  for (const record of records) {
    const root = constraints.rootOf(record);
    const bound =
      united.has(root) || constraints.isSeparated(record) || names.has(record) || record.listed !== null;
    const key = bound ? root : looseKey(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map((group) => {
    const separated = group.filter((record) => constraints.isSeparated(record));
    return createCluster(group, separated, separated.length > 0 || group.some((record) => names.has(record)));
  });
}

/** Single names of persons stay apart for now, because they could belong to different people. */
function looseKey(record: EntityRecord): string {
  const profile = createProfile(record);
  const [form] = profile.names.values();
  const single = record.type === 'person' && form!.fullness === 1;
  return `${single ? record.reading : ''} ${signatureOf(profile)}`;
}

/** Drops entities of lists that match nothing in the articles: a list may be longer than the archive. */
function withoutIdle(clusters: readonly Cluster[]): Cluster[] {
  const keys = new Set(clusters.flatMap(({ whole }) => (whole.readings.size > 0 ? blockKeys(whole) : [])));
  return clusters.filter(
    ({ whole }) => whole.readings.size > 0 || blockKeys(whole).some((key) => keys.has(key)),
  );
}
