import { earliestDay, latestDay } from '@precedent/model';
import { highDay, lowDay, type Observation } from '../observations/observation.ts';

/** One end of a term: the day, the earliest and latest day its date can mean, and whether a claim states it. */
export interface Bound {
  day: string;
  first: string;
  last: string;
  stated: boolean;
}

/** An observation with the first and the last day that it gives. */
export interface Timed {
  observation: Observation;
  low: string;
  high: string;
}

/** Null for what has no date. */
export function timeOf(observation: Observation): Timed | null {
  const low = lowDay(observation);
  return low === null ? null : { observation, low, high: highDay(observation)! };
}

/** Observations that are taken for one term, with its ends so far. */
export class ObservedTerm {
  readonly observations: Observation[] = [];
  begin: Bound | null = null;
  end: Bound | null = null;
  /** Those that may cover others. */
  private readonly covering: Observation[] = [];

  addUndated(observation: Observation): void {
    this.observations.push(observation);
  }

  add({ observation, low, high }: Timed): void {
    this.observations.push(observation);
    const { from } = observation;
    if (from !== null && (isStretch(observation) || isCurated(observation))) this.covering.push(observation);
    const begin = beginOf(observation, low);
    if (this.begin === null || low < this.begin.day || (low === this.begin.day && !this.begin.stated))
      this.begin = begin;
    const end = endOf(observation, high);
    if (this.end === null || high > this.end.day || (high === this.end.day && !this.end.stated))
      this.end = end;
  }

  /** Whether a complete term, or an open one of a facts file, includes it. */
  covers({ low, high }: Timed): boolean {
    return this.covering.some((it) => {
      if (earliestDay(it.from!) > (isStretch(it) ? high : low)) return false;
      return isStretch(it) ? low <= latestDay(it.to!) : true;
    });
  }
}

export function isStretch({ from, to }: Observation): boolean {
  return from !== null && to !== null;
}

export function isCurated({ claim }: Observation): boolean {
  return claim.article.kind === 'facts';
}

export function beginOf({ from }: Observation, low: string): Bound {
  const stated = from !== null && earliestDay(from) === low;
  return { day: low, first: low, last: stated ? latestDay(from) : low, stated };
}

export function endOf({ to }: Observation, high: string): Bound {
  const stated = to !== null && latestDay(to) === high;
  return { day: high, first: stated ? earliestDay(to) : high, last: high, stated };
}
