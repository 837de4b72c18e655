import {
  compareStrings,
  type Decision,
  type Entity,
  type EntityRef,
  foldName,
  type GazetteerIndex,
} from '@precedent/model';
import type { Join, Pair } from '../cluster/join-clusters.ts';
import { MERGE_THRESHOLD } from '../compare/compare-clusters.ts';
import type { AppliedDecisions } from '../decide/apply-decisions.ts';
import type { FindRecord } from '../decide/find-record.ts';
import type { Cluster } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import { refOf, refsOf } from '../records/entity-ref.ts';
import { nameEntities } from './name-entities.ts';
import type { Merge, OpenCandidate, ReadingResolution, Side } from './resolution.ts';

interface Resolved {
  clusters: readonly Cluster[];
  joins: readonly Join[];
  open: readonly Pair[];
  applied: AppliedDecisions;
  decisions: readonly Decision[];
  find: FindRecord;
  index: GazetteerIndex;
}

/** Names the clusters and explains their merges. Clusters that come only from lists are left out. */
export function writeResolution(resolved: Resolved): ReadingResolution {
  const { clusters, joins, open, applied, decisions, find, index } = resolved;
  const named = nameEntities(
    clusters.filter(({ whole }) => whole.readings.size > 0).map(({ whole }) => whole),
    index,
  );
  const entityOfRecord = new Map<EntityRecord, Entity>();
  const recordsOf = new Map<string, EntityRecord[]>();
  const ids = new Map<string, string>();
  const idsInArticles = new Map<string, string>();
  for (const [{ records }, entity] of named) {
    recordsOf.set(entity.id, records);
    for (const record of records) {
      entityOfRecord.set(record, entity);
      ids.set(`${record.reading} ${record.entity.id}`, entity.id);
      idsInArticles.set(JSON.stringify([record.articleId, record.entity.id]), entity.id);
    }
  }
  const side = (records: readonly EntityRecord[]) => writeSide(records, entityOfRecord);
  const entityMeant = (ref: EntityRef) => {
    const record = find(ref);
    return (record && entityOfRecord.get(record)?.id) ?? null;
  };
  return {
    entities: [...named.values()].sort((a, b) => compareStrings(a.id, b.id)),
    merges: joins.flatMap((join) => writeMerge(join, side)).sort(byEntity),
    open: open.map((pair) => writeOpen(pair, side)),
    problems: applied.problems,
    decided: decisionsByEntity(decisions, entityMeant),
    entityMeant,
    entityOf: (reading, readingEntityId) => ids.get(`${reading} ${readingEntityId}`)!,
    entityIn: (articleId, readingEntityId) =>
      idsInArticles.get(JSON.stringify([articleId, readingEntityId])) ?? null,
    refOf: (entityId, { article = '', name } = {}) => {
      const records = recordsOf.get(entityId) ?? [];
      const isNamed = ({ entity }: EntityRecord) =>
        name === undefined || foldName(entity.name) === foldName(name);
      const meant = records.filter((record) => record.articleId.startsWith(article) && isNamed(record));
      if (meant.length === 0) return null;
      const entity = entityOfRecord.get(meant[0]!)!;
      return refOf(meant, {
        type: entity.type,
        name: name === undefined ? entity.name : meant[0]!.entity.name,
      });
    },
  };
}

function writeSide(records: readonly EntityRecord[], entityOf: ReadonlyMap<EntityRecord, Entity>): Side {
  const [first] = records;
  const { type, entity } = first!;
  const fromArticles = records.filter(({ listed }) => listed === null);
  const articles = new Set(fromArticles.map(({ articleId }) => articleId)).size;
  const name = mostUsed(fromArticles.length > 0 ? fromArticles : records);
  const id = articles === 0 ? null : (entityOf.get(first!)?.id ?? null);
  return { entity: id, name: name || entity.name, articles, ref: refOf(records, { type, name }) };
}

function mostUsed(records: readonly EntityRecord[]): string {
  const counts = new Map<string, number>();
  for (const { entity } of records) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
  return [...counts].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || compareStrings(a[0], b[0]),
  )[0]![0];
}

function writeMerge(
  { records, comparison }: Join,
  side: (records: readonly EntityRecord[]) => Side,
): Merge[] {
  const sides: [Side, Side] = [side(records[0]), side(records[1])];
  const entity = sides[0].entity ?? sides[1].entity;
  if (entity === null) return [];
  return [{ entity, sides, score: comparison.score, reasons: comparison.reasons }];
}

function writeOpen(
  { clusters: [a, b], comparison }: Pair,
  side: (records: readonly EntityRecord[]) => Side,
): OpenCandidate {
  const sides: [Side, Side] = [side(a.whole.records), side(b.whole.records)];
  sides.sort((one, other) => compareStrings(one.entity ?? '~', other.entity ?? '~'));
  const { score, blocked, reasons } = comparison;
  if (score < MERGE_THRESHOLD || blocked) return { sides, score, reasons };
  const detail = 'ambiguous: another entity matches too';
  return { sides, score, reasons: [...reasons, { feature: 'rival', weight: 0, detail }] };
}

function byEntity(a: Merge, b: Merge): number {
  const key = ({ sides }: Merge) => sides.map(({ ref }) => JSON.stringify(ref.anchors)).join(' ');
  return compareStrings(a.entity, b.entity) || b.score - a.score || compareStrings(key(a), key(b));
}

function decisionsByEntity(
  decisions: readonly Decision[],
  entityMeant: (ref: EntityRef) => string | null,
): Map<string, Decision[]> {
  const decided = new Map<string, Decision[]>();
  for (const decision of decisions.filter(({ undoneAt }) => undoneAt === null))
    for (const ref of refsOf(decision.verdict)) {
      const id = entityMeant(ref);
      if (id === null) continue;
      const known = decided.get(id) ?? [];
      if (!known.includes(decision)) decided.set(id, [...known, decision]);
    }
  return decided;
}
