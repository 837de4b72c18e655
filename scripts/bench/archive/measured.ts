import type { Spread } from './timing.ts';

/** Measurements of one engine; each stage runs in a separate process. Times in milliseconds. */
export interface Measured {
  /** Until the first answer. */
  open: number;
  /** Memory of the process after the queries, in mebibytes. */
  megabytes: number;
  hop: Spread;
  lineage: Spread;
  path: Spread;
  search?: Spread;
  add?: Spread;
  /** Results of the queries, to compare engines: links per step and per line, and steps of each path. */
  found: { hops: number[]; lineages: number[]; paths: (number | null)[] };
}
