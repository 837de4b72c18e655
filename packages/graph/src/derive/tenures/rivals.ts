import { earliestDay, latestDay } from '@precedent/model';
import { highDay, lowDay, type Observation } from '../observations/observation.ts';

interface Stretch {
  person: string;
  from: string;
  to: string;
}

/** What is said about all holders of an office, so that what is said about others is found without going through all of it. */
export class Rivals {
  private readonly terms: Stretches;
  private readonly reports: Stretches;
  /** The days on which terms are said to have begun, in order. */
  private readonly begins: readonly Stretch[];
  /** For each of them the next one of somebody else. */
  private readonly nextOther: readonly number[];

  constructor(all: readonly Observation[]) {
    const held = all.filter(({ says }) => says === 'held');
    const full = held.filter(({ status }) => status !== 'acting');
    this.terms = new Stretches(full.flatMap(termOf), true);
    this.reports = new Stretches(full.flatMap(reportOf), false);
    this.begins = held.flatMap(beginOf).sort(byFrom);
    this.nextOther = nextOthers(this.begins);
  }

  /** Whether a term of somebody else begins on `from` or later and ends on `to` or earlier. */
  hasTermWithin(person: string, from: string, to: string): boolean {
    return this.terms.hasWithin(person, from, to);
  }

  /** Whether somebody else is shown in office after `from` and before `to`. */
  isShownBetween(person: string, from: string, to: string): boolean {
    return this.reports.hasWithin(person, from, to);
  }

  /** The first day, from `day` on, on which somebody else is said to have begun. */
  nextBeginning(person: string, day: string): string | null {
    const at = firstFrom(this.begins, (begin) => begin.from >= day);
    const begin = this.begins[at];
    if (begin === undefined || begin.person !== person) return begin?.from ?? null;
    return this.begins[this.nextOther[at]!]?.from ?? null;
  }
}

/** Stretches of time, each of a person. */
class Stretches {
  private readonly ordered: readonly Stretch[];
  /** For each of them the first end from it on, and the first of somebody else. */
  private readonly ends: readonly [Stretch, Stretch | null][];
  private readonly inclusive: boolean;

  /** @param inclusive whether one that begins or ends on the very day is within. */
  constructor(stretches: Stretch[], inclusive: boolean) {
    this.ordered = stretches.sort(byFrom);
    this.inclusive = inclusive;
    const ends = new Array<[Stretch, Stretch | null]>(stretches.length);
    for (let at = stretches.length - 1; at >= 0; at -= 1)
      ends[at] = addEnd(this.ordered[at]!, ends[at + 1] ?? null);
    this.ends = ends;
  }

  /** Whether one of somebody else is within the two days. */
  hasWithin(person: string, from: string, to: string): boolean {
    const { inclusive } = this;
    const ends = this.ends[firstFrom(this.ordered, (it) => (inclusive ? it.from >= from : it.from > from))];
    if (ends === undefined) return false;
    const first = ends[0].person === person ? ends[1] : ends[0];
    return first !== null && (inclusive ? first.to <= to : first.to < to);
  }
}

function addEnd(own: Stretch, later: [Stretch, Stretch | null] | null): [Stretch, Stretch | null] {
  if (later === null) return [own, null];
  const [first, other] = later;
  if (own.person === first.person) return [own.to < first.to ? own : first, other];
  if (own.to < first.to) return [own, first];
  return [first, other === null || own.to < other.to ? own : other];
}

function termOf({ person, from, to }: Observation): Stretch[] {
  return from === null || to === null ? [] : [{ person, from: earliestDay(from), to: latestDay(to) }];
}

function reportOf(observation: Observation): Stretch[] {
  if (observation.from !== null && observation.to !== null) return [];
  const [from, to] = [lowDay(observation), highDay(observation)];
  return from === null || to === null ? [] : [{ person: observation.person, from, to }];
}

function beginOf({ person, from }: Observation): Stretch[] {
  return from === null ? [] : [{ person, from: latestDay(from), to: '' }];
}

function byFrom(a: Stretch, b: Stretch): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function nextOthers(stretches: readonly Stretch[]): number[] {
  const next = new Array<number>(stretches.length);
  for (let at = stretches.length - 1; at >= 0; at -= 1)
    next[at] = stretches[at + 1]?.person === stretches[at]!.person ? next[at + 1]! : at + 1;
  return next;
}

/** The position of the first that is late enough, found by halving. */
function firstFrom(ordered: readonly Stretch[], isLateEnough: (stretch: Stretch) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLateEnough(ordered[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
