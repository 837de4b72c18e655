import type { Spread } from './timing.ts';

/** What one engine took; each stage runs in a process of its own. Times in milliseconds. */
export interface Measured {
  /** From nothing to the first answer. */
  open: number;
  /** Of the process after the queries, in mebibytes. */
  megabytes: number;
  hop: Spread;
  lineage: Spread;
  path: Spread;
  search?: Spread;
  add?: Spread;
  /** What the queries found, to compare engines: links a hop and a line gave, and steps of each path. */
  found: { hops: number[]; lineages: number[]; paths: (number | null)[] };
}
