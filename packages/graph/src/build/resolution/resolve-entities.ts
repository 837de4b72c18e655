import type { Decision, ListedEntity, Reading, Reference } from '@precedent/model';
import { FEW, finish, inSteps, type Steps } from '../order/steps.ts';
import { RecordGrouper } from './cluster/group-records.ts';
import { GroupJoiner } from './cluster/join-groups.ts';
import { type Join, type Pair, rankOf } from './cluster/seat.ts';
import { type AppliedDecisions, applyDecisions } from './decide/apply-decisions.ts';
import { Constraints } from './decide/constraints.ts';
import { findAmong } from './decide/find-record.ts';
import { NO_TIES, type Original, type Ties, tiesBetween } from './decide/ties.ts';
import { RecordKeeper } from './records/archive-records.ts';
import type { Cluster } from './records/cluster.ts';
import { type EntityRecord, withType } from './records/entity-record.ts';
import { explainGroup } from './tell/explain-group.ts';
import type { ReadingResolution } from './tell/resolution.ts';
import type { TracedPair, TracedSeat } from './tell/traced-seat.ts';
import { ResolutionWriter } from './tell/write-resolution.ts';

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
  return finish(new EntityResolver(reference).resolve(readings, reference.listed ?? [], decisions));
}

/**
 * Resolves the entities of an archive again and again as it changes. The result is that of the first time; only what
 * a change can reach is worked out anew.
 */
export class EntityResolver {
  private readonly keeper: RecordKeeper;
  private readonly passes = [new Pass(), new Pass()] as const;
  private readonly writer = new ResolutionWriter();
  /** Records that decisions changed in the last graph. */
  private changed: Set<EntityRecord> = new Set();
  private ties: ReadonlyMap<EntityRecord, Ties> | null = new Map();

  /** @param reference its lists don't count; each call is given its own. */
  constructor(reference: Reference) {
    this.keeper = new RecordKeeper(reference);
  }

  /** Where each group was placed in the last graph, and what its cluster is called; in order. */
  trace(): TracedSeat[] {
    const [, { grouper, joiner }] = this.passes;
    const seated = joiner.seated().map((seat) => ({
      group: seat.group,
      rank: seat.rank,
      target: seat.target?.group ?? null,
      naming: seat.target ? null : this.writer.nameOf(seat.settled.whole),
      isIdle: false,
    }));
    const idle = grouper.idle.map((group) => ({ group, rank: rankOf(group), ...IDLE }));
    return [...seated, ...idle];
  }

  /** All pairs of clusters of the last graph that may be one. */
  pairs(): TracedPair[] {
    return this.passes[1].joiner.pairs.map(({ seats: [a, b], key, sides, comparison }) => ({
      groups: [a.group, b.group],
      ...{ key, sides, comparison },
    }));
  }

  /** What people decided about records of the last graph; null if a later build cannot tell without all records. */
  tied(): ReadonlyMap<EntityRecord, Ties> | null {
    return this.ties;
  }

  /** @param ties decisions that follow from others; they are not listed among those about an entity. */
  *resolve(
    readings: readonly Reading[],
    listed: readonly ListedEntity[],
    decisions: readonly Decision[],
    ties: readonly Decision[] = [],
  ): Steps<ReadingResolution> {
    const [typing, resolving] = this.passes;
    this.keeper.forget(this.changed);
    const records = yield* this.keeper.record(readings, listed);
    const { find, findFixed, prepare } = findAmong(records.all, records.in);
    const applied = applyDecisions([...decisions, ...ties], find);
    this.ties = tiesBetween(applied, [...decisions, ...ties], findFixed);
    this.changed = new Set(applied.names.keys());
    for (const [record, name] of applied.names) record.givenName = name;
    if (applied.types.size > 0) {
      prepare();
      const originals = yield* retype(records.all, applied, typing);
      for (const record of originals.keys()) this.changed.add(record);
      this.ties = this.ties && withOriginals(this.ties, originals);
    }
    const resolved = yield* resolving.resolve(records.all, applied, this.changed);
    const { index } = this.keeper.context;
    const written = { ...resolved, applied, decisions, find, index, records };
    return yield* this.writer.write(written);
  }
}

const IDLE = { target: null, naming: null, isIdle: true } as const;

/** One way to resolve all records; what it found is kept for the next time. */
class Pass {
  readonly grouper = new RecordGrouper();
  readonly joiner = new GroupJoiner();

  /** @param changed records that decisions have changed since they were recorded. */
  *resolve(
    records: readonly EntityRecord[],
    applied: AppliedDecisions,
    changed: ReadonlySet<EntityRecord> = new Set(),
  ): Steps<{ clusters: Cluster[]; joins: Join[]; open: Pair[] }> {
    const groups = yield* this.grouper.group(records, applied, changed);
    const joins: Join[] = [];
    yield* inSteps(groups, FEW, (group) => {
      for (const join of explainGroup(group)) joins.push(join);
    });
    const joined = yield* this.joiner.join(groups, applied.constraints);
    for (const join of joined.joins) joins.push(join);
    return { ...joined, joins };
  }
}

/**
 * A type chosen by a person applies to the whole entity, not only to the article that the decision names. So
 * entities are resolved once with the old types, all records of the entity get the new type, and everything is
 * then resolved again.
 *
 * @returns the records that changed, with what they lost.
 */
function* retype(
  records: readonly EntityRecord[],
  applied: AppliedDecisions,
  pass: Pass,
): Steps<Map<EntityRecord, Original>> {
  const constraints = new Constraints();
  for (const { a, b } of applied.differences) constraints.separate(a, b);
  const originals = new Map<EntityRecord, Original>();
  for (const { whole } of (yield* pass.resolve(records, { ...applied, constraints })).clusters) {
    const decided = whole.records.find((record) => applied.types.has(record));
    if (!decided) continue;
    for (const record of whole.records) {
      const type = applied.types.get(decided)!;
      if (record.listed !== null || record.type === type) continue;
      originals.set(record, { entry: record.entry?.id ?? null, links: record.entity.links });
      Object.assign(record, withType(record, type));
    }
  }
  return originals;
}

function withOriginals(
  ties: ReadonlyMap<EntityRecord, Ties>,
  originals: ReadonlyMap<EntityRecord, Original>,
): Map<EntityRecord, Ties> {
  const whole = new Map(ties);
  for (const [record, original] of originals)
    whole.set(record, { ...(ties.get(record) ?? NO_TIES), original });
  return whole;
}
