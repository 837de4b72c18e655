import type { GazetteerIndex } from '@precedent/model';
import {
  compareStrings,
  type Decision,
  type Entity,
  type EntityRef,
  foldName,
  refsOf,
} from '@precedent/model';
import { sortIn } from '../../order/sort-again.ts';
import { FEW, inSteps, type Steps } from '../../order/steps.ts';
import type { Join, Pair } from '../cluster/seat.ts';
import { MERGE_THRESHOLD } from '../compare/compare-clusters.ts';
import type { AppliedDecisions } from '../decide/apply-decisions.ts';
import type { FindRecord } from '../decide/find-record.ts';
import type { Records } from '../records/archive-records.ts';
import type { Cluster } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import type { Profile } from '../records/profile.ts';
import type { Summary } from '../records/tally.ts';
import { Tally } from '../records/tally.ts';
import { EntityNamer } from './name-entities.ts';
import type { Merge, OpenCandidate, ReadingResolution, Side } from './resolution.ts';
import type { TracedName } from './traced-seat.ts';

interface Resolved {
  clusters: readonly Cluster[];
  joins: readonly Join[];
  open: readonly Pair[];
  applied: AppliedDecisions;
  decisions: readonly Decision[];
  find: FindRecord;
  index: GazetteerIndex;
  records: Records;
}

interface KeyedMerge {
  merge: Merge;
  key: string;
  /** The last graph that had it. */
  pass: number;
}

/** Names clusters and explains their merges; what is as it was in the graph before is written only once. */
export class ResolutionWriter {
  private readonly namer = new EntityNamer();
  private readonly merges = new WeakMap<Join, KeyedMerge>();
  private pass = 0;
  private mergeOrder: readonly KeyedMerge[] = [];
  private entities: readonly Entity[] = [];

  /** Clusters that come only from lists are left out. */
  *write(resolved: Resolved): Steps<ReadingResolution> {
    const { clusters, joins, open, applied, decisions, find, index, records } = resolved;
    const reported = clusters.filter(({ whole }) => whole.readings.size > 0).map(({ whole }) => whole);
    const named = yield* this.namer.name(reported, index);
    const entityOf = new Map<EntityRecord, Entity>();
    const recordsOf = new Map<string, readonly EntityRecord[]>();
    yield* inSteps(named, FEW, ([{ records }, entity]) => {
      recordsOf.set(entity.id, records);
      for (const record of records) entityOf.set(record, entity);
    });
    const byId = (a: Entity, b: Entity) => compareStrings(a.id, b.id);
    const isKept = (entity: Entity) => this.namer.isNamed(entity);
    this.entities = yield* sortIn(this.entities, isKept, this.namer.fresh, byId);
    const merges = yield* this.writeMerges(joins, entityOf);
    const entityMeant = (ref: EntityRef) => {
      const record = find(ref);
      return (record && entityOf.get(record)?.id) ?? null;
    };
    return {
      entities: this.entities,
      merges,
      open: open.map((pair) => writeOpen(pair, entityOf)),
      problems: applied.problems,
      decided: decisionsByEntity(decisions, entityMeant),
      entityMeant,
      idsOf: (reading) =>
        new Map([...records.of(reading)].map(([id, record]) => [id, entityOf.get(record)!.id])),
      entityIn: (articleId, readingEntityId) => {
        const record = records.in(articleId).findLast(({ entity }) => entity.id === readingEntityId);
        return (record && entityOf.get(record)?.id) ?? null;
      },
      refOf: (entityId, { article = '', name } = {}) => {
        const isNamed = ({ entity }: EntityRecord) =>
          name === undefined || foldName(entity.name) === foldName(name);
        const meant = (recordsOf.get(entityId) ?? []).filter(
          (record) => record.articleId.startsWith(article) && isNamed(record),
        );
        if (meant.length === 0) return null;
        const entity = entityOf.get(meant[0]!)!;
        const { ref } = new Tally(meant).summary();
        return { ...ref, type: entity.type, name: name === undefined ? entity.name : meant[0]!.entity.name };
      },
    };
  }

  /** What a cluster of the last graph is called. */
  nameOf(cluster: Profile): TracedName | null {
    return this.namer.nameOf(cluster);
  }

  private *writeMerges(joins: readonly Join[], entityOf: ReadonlyMap<EntityRecord, Entity>): Steps<Merge[]> {
    this.pass += 1;
    const { pass } = this;
    const fresh: KeyedMerge[] = [];
    yield* inSteps(joins, FEW, (join) => {
      const known = this.merges.get(join);
      const ordered = known?.pass === pass - 1 ? known : undefined;
      const merge = writeMerge(join, ordered, entityOf);
      if (merge === null) return;
      merge.pass = pass;
      if (merge === ordered) return;
      this.merges.set(join, merge);
      fresh.push(merge);
    });
    this.mergeOrder = yield* sortIn(this.mergeOrder, (merge) => merge.pass === pass, fresh, byEntity);
    return this.mergeOrder.map(({ merge }) => merge);
  }
}

/** @param before the merge as it was written before. */
function writeMerge(
  { sides, comparison }: Join,
  before: KeyedMerge | undefined,
  entityOf: ReadonlyMap<EntityRecord, Entity>,
): KeyedMerge | null {
  const ids = sides.map((side) => idOf(side, entityOf));
  const entity = ids[0] ?? ids[1];
  if (entity === null || entity === undefined) return null;
  if (before?.merge.sides.every((side, at) => side.entity === ids[at])) return before;
  const { score, reasons } = comparison;
  const merge: Merge = {
    entity,
    sides: [writeSide(sides[0], entityOf), writeSide(sides[1], entityOf)],
    score,
    reasons,
  };
  const key = [...sides.map(({ ref }) => ref.anchors), reasons].map((part) => JSON.stringify(part)).join(' ');
  return { merge, key, pass: 0 };
}

function writeSide(summary: Summary, entityOf: ReadonlyMap<EntityRecord, Entity>): Side {
  const { name, articles, ref } = summary;
  return { entity: idOf(summary, entityOf), name, articles, ref };
}

function idOf({ first, articles }: Summary, entityOf: ReadonlyMap<EntityRecord, Entity>): string | null {
  return articles === 0 ? null : (entityOf.get(first)?.id ?? null);
}

function writeOpen(
  { sides: [a, b], comparison }: Pair,
  entityOf: ReadonlyMap<EntityRecord, Entity>,
): OpenCandidate {
  const sides: [Side, Side] = [writeSide(a, entityOf), writeSide(b, entityOf)];
  sides.sort((one, other) => compareStrings(one.entity ?? '~', other.entity ?? '~'));
  const { score, blocked, reasons } = comparison;
  if (score < MERGE_THRESHOLD || blocked) return { sides, score, reasons };
  const detail = 'ambiguous: another entity matches too';
  return { sides, score, reasons: [...reasons, { feature: 'rival', weight: 0, detail }] };
}

function byEntity({ merge: a, key }: KeyedMerge, { merge: b, key: other }: KeyedMerge): number {
  return compareStrings(a.entity, b.entity) || b.score - a.score || compareStrings(key, other);
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
