import { sortIn } from '../../order/sort-again.ts';
import { FEW, inSteps, type Steps } from '../../order/steps.ts';
import {
  type Comparison,
  compareClusters,
  MERGE_MARGIN,
  MERGE_THRESHOLD,
} from '../compare/compare-clusters.ts';
import type { Constraints } from '../decide/constraints.ts';
import { type Cluster, type Group, tallyOf } from '../records/cluster.ts';
import { Tally } from '../records/tally.ts';
import { blockKeys } from './block-keys.ts';
import { Blocks, candidatesIn } from './blocks.ts';
import { findOpen } from './find-open.ts';
import { compareSeats, type Join, type Pair, Seat } from './seat.ts';

/** What became of groups: every cluster with the groups that joined it. */
export interface Joined {
  clusters: Cluster[];
  joins: Join[];
  /** For a person to review, the likeliest first. */
  open: Pair[];
}

/**
 * Merges the groups that are the same entity. The best known come first, and full names before short
 * ones, so that a short name is compared with every name it could be short for. Each group joins the
 * cluster with a clear lead, if there is one.
 *
 * Every call passes over all groups in order, but compares only those that a change can reach: a group that was
 * there in the last pass, and whose blocks hold the same clusters as they did then, does what it did then. So the
 * result is that of a first pass over the same groups, whatever the passes before.
 */
export class GroupJoiner {
  private readonly blocks = new Blocks();
  private seats = new Map<Group, Seat>();
  private order: readonly Seat[] = [];
  private pass = 0;
  /** All that may be one after the last pass. */
  pairs: readonly Pair[] = [];

  /** The seats of the last pass, in order. */
  seated(): readonly Seat[] {
    return this.order;
  }

  *join(groups: readonly Group[], constraints: Constraints): Steps<Joined> {
    this.pass += 1;
    const before = this.order;
    const seats = yield* this.seat(groups);
    const isHere = (seat: Seat) => seats.has(seat.group);
    const fresh = [...seats.values()].filter((seat) => seat.pass === 0);
    this.order = yield* sortIn(before, isHere, fresh, compareSeats);
    const left = before.filter((seat) => !isHere(seat));
    for (const seat of yield* sortIn(this.order, () => true, left, compareSeats)) {
      if (isHere(seat)) this.place(seat, constraints);
      else this.leave(seat);
      yield;
    }
    this.seats = seats;
    return yield* this.settle(constraints);
  }

  /** The seats of the groups; new ones for groups that were not there in the last pass. */
  private *seat(groups: readonly Group[]): Steps<Map<Group, Seat>> {
    const seats = new Map<Group, Seat>();
    yield* inSteps(groups, FEW, (group) => {
      const seat = this.seats.get(group) ?? new Seat(group, this.blocks.of(blockKeys(group.whole)));
      seats.set(group, seat);
    });
    return seats;
  }

  private place(seat: Seat, constraints: Constraints): void {
    const { pass } = this;
    const isNew = seat.pass === 0;
    seat.pass = pass;
    seat.begin();
    const { target } = seat;
    const isSame = !isNew && seat.group.separated.length === 0 && !seat.blocks.some((it) => it.differs(pass));
    if (!isSame) this.choose(seat, constraints);
    if (isNew || seat.target !== target) {
      for (const changed of [seat, target, seat.target]) if (changed) this.diverge(changed);
      for (const block of seat.blocks) block.mark(pass);
    }
    this.enter(seat);
  }

  /** Joins the seat with the cluster whose score is high enough and clearly ahead of all others. */
  private choose(seat: Seat, constraints: Constraints): void {
    const best = findClear(candidatesIn(seat.blocks, this.pass), seat.alone, constraints);
    seat.target = best?.target ?? null;
    seat.join = best && describeJoin(best.target.cluster(), seat.group, best.comparison);
  }

  private enter(seat: Seat): void {
    const { pass } = this;
    const home = seat.target ?? seat;
    if (seat.target) seat.target.joining.push(seat);
    for (const block of seat.blocks) {
      block.enter(home, pass);
      if (home.diverged === pass) block.mark(pass);
    }
  }

  /** The group is no longer there, so its blocks and what it had joined are not as they were. */
  private leave(seat: Seat): void {
    for (const block of seat.blocks) block.mark(this.pass);
    if (seat.target) this.diverge(seat.target);
  }

  /** Whatever is compared with this cluster has to be compared again. */
  private diverge(seat: Seat): void {
    if (seat.diverged === this.pass) return;
    seat.diverged = this.pass;
    for (const one of [seat, ...seat.joining]) for (const block of one.blocks) block.mark(this.pass);
  }

  private *settle(constraints: Constraints): Steps<Joined> {
    const [clusters, joins, kept]: [Cluster[], Join[], Seat[]] = [[], [], []];
    yield* inSteps(this.order, FEW, (seat) => {
      if (seat.join) joins.push(seat.join);
      if (seat.target) return;
      kept.push(seat);
      clusters.push(seat.settle());
    });
    const { open, pairs } = yield* findOpen(kept, constraints, this.pass);
    this.pairs = pairs;
    return { clusters, joins, open };
  }
}

/** A candidate with a lower score is neither joined nor keeps another from being joined. */
const LEAST_RIVAL = MERGE_THRESHOLD - MERGE_MARGIN;

/** The cluster whose score is high enough, and clearly ahead of all others; null if there is none. */
export function findClear<Target extends { cluster(): Cluster }>(
  candidates: Iterable<Target>,
  alone: Cluster,
  constraints: Constraints,
): { target: Target; comparison: Comparison } | null {
  let best: { target: Target; comparison: Comparison } | null = null;
  let second = 0;
  for (const target of candidates) {
    const comparison = compareClusters(target.cluster(), alone, constraints);
    if (comparison === null) continue;
    if (best !== null && comparison.score <= best.comparison.score)
      second = Math.max(second, comparison.score);
    else {
      second = best?.comparison.score ?? 0;
      best = { target, comparison };
    }
  }
  const rival = second >= LEAST_RIVAL ? second : 0;
  if (best === null || !isMerge(best.comparison)) return null;
  return best.comparison.score - rival >= MERGE_MARGIN ? best : null;
}

/** Whether {@link findClear} finds the same, whichever of these a candidate is compared with as a result. */
export function weighAlike(one: Comparison | null, other: Comparison | null): boolean {
  const [a, b] = [one, other].map((it) => (it !== null && it.score >= LEAST_RIVAL ? it : null));
  return a?.score === b?.score && a?.blocked === b?.blocked;
}

function isMerge({ blocked, score }: Comparison): boolean {
  return !blocked && score >= MERGE_THRESHOLD;
}

export function describeJoin(target: Cluster, group: Group, comparison: Comparison): Join {
  return { sides: [tallyOf(target).summary(), new Tally(group.whole.records).summary()], comparison };
}
