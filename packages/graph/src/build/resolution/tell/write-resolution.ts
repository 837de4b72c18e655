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
import { type Comparison, MERGE_THRESHOLD } from '../compare/compare-clusters.ts';
import type { AppliedDecisions } from '../decide/apply-decisions.ts';
import type { FindRecord } from '../decide/find-record.ts';
import type { Records } from '../records/archive-records.ts';
import type { Cluster } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import type { Profile } from '../records/profile.ts';
import type { Summary } from '../records/tally.ts';
import { Tally } from '../records/tally.ts';
import { EntityNamer } from './name-entities.ts';
import type { EntityPart, Merge, OpenCandidate, ReadingResolution, Side } from './resolution.ts';
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

export interface KeyedMerge {
  merge: Merge;
  key: string;
}

interface PassedMerge extends KeyedMerge {
  /** The last graph that had it. */
  pass: number;
}

/** Names clusters and explains their merges; what is as it was in the graph before is written only once. */
export class ResolutionWriter {
  private readonly namer = new EntityNamer();
  private readonly merges = new WeakMap<Join, PassedMerge>();
  private pass = 0;
  private mergeOrder: readonly PassedMerge[] = [];
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
      refOf: (entityId, part = {}) => {
        const records = recordsOf.get(entityId);
        return records ? referTo(entityOf.get(records[0]!)!, records, part) : null;
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
    const fresh: PassedMerge[] = [];
    yield* inSteps(joins, FEW, (join) => {
      const known = this.merges.get(join);
      const ordered = known?.pass === pass - 1 ? known : undefined;
      const merge = writeMergeAgain(join, ordered, entityOf);
      if (merge === null) return;
      merge.pass = pass;
      if (merge === ordered) return;
      this.merges.set(join, merge);
      fresh.push(merge);
    });
    this.mergeOrder = yield* sortIn(this.mergeOrder, (merge) => merge.pass === pass, fresh, compareMerges);
    return this.mergeOrder.map(({ merge }) => merge);
  }
}

/** @param before the merge as it was written before. */
function writeMergeAgain(
  join: Join,
  before: PassedMerge | undefined,
  entityOf: ReadonlyMap<EntityRecord, Entity>,
): PassedMerge | null {
  const ids = join.sides.map((side) => idOf(side, entityOf)) as [string | null, string | null];
  if (before?.merge.sides.every((side, at) => side.entity === ids[at])) return before;
  const merge = writeMerge(join, ids);
  return merge && { ...merge, pass: 0 };
}

/**
 * Null if it is of entities that only lists have.
 *
 * @param ids of the entities of both sides.
 */
export function writeMerge(
  { sides, comparison }: Join,
  ids: readonly [string | null, string | null],
): KeyedMerge | null {
  const entity = ids[0] ?? ids[1];
  if (entity === null) return null;
  const { score, reasons } = comparison;
  const merge: Merge = {
    entity,
    sides: [sideOf(sides[0], ids[0]), sideOf(sides[1], ids[1])],
    score,
    reasons,
  };
  const key = [...sides.map(({ ref }) => ref.anchors), reasons].map((part) => JSON.stringify(part)).join(' ');
  return { merge, key };
}

function writeSide(summary: Summary, entityOf: ReadonlyMap<EntityRecord, Entity>): Side {
  return sideOf(summary, idOf(summary, entityOf));
}

function sideOf({ name, articles, ref }: Summary, entity: string | null): Side {
  return { entity, name, articles, ref };
}

function idOf({ first, articles }: Summary, entityOf: ReadonlyMap<EntityRecord, Entity>): string | null {
  return articles === 0 ? null : (entityOf.get(first)?.id ?? null);
}

function writeOpen(
  { key, sides: [a, b], comparison }: Pair,
  entityOf: ReadonlyMap<EntityRecord, Entity>,
): OpenCandidate {
  return describeOpen(key, [writeSide(a, entityOf), writeSide(b, entityOf)], comparison);
}

export function describeOpen(key: string, given: [Side, Side], comparison: Comparison): OpenCandidate {
  const sides: [Side, Side] = [...given];
  sides.sort((one, other) => compareStrings(one.entity ?? '~', other.entity ?? '~'));
  const { score, blocked, reasons } = comparison;
  if (score < MERGE_THRESHOLD || blocked) return { key, sides, score, reasons };
  const detail = 'ambiguous: another entity matches too';
  return { key, sides, score, reasons: [...reasons, { feature: 'rival', weight: 0, detail }] };
}

export function compareMerges({ merge: a, key }: KeyedMerge, { merge: b, key: other }: KeyedMerge): number {
  return compareStrings(a.entity, b.entity) || b.score - a.score || compareStrings(key, other);
}

/**
 * How to refer to an entity, or a part of it; null if there is no such part.
 *
 * @param records of the entity, in order.
 */
export function referTo(
  { type, name: called }: Pick<Entity, 'type' | 'name'>,
  records: readonly EntityRecord[],
  { article = '', name }: EntityPart,
): EntityRef | null {
  const isNamed = ({ entity }: EntityRecord) =>
    name === undefined || foldName(entity.name) === foldName(name);
  const meant = records.filter((record) => record.articleId.startsWith(article) && isNamed(record));
  if (meant.length === 0) return null;
  const { ref } = new Tally(meant).summary();
  return { ...ref, type, name: name === undefined ? called : meant[0]!.entity.name };
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
