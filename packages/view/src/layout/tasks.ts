import { arrange } from './arrange.ts';
import type { Positions } from './arrangement.ts';
import { findCommunities } from './communities.ts';
import type { LayoutEdge, LayoutJob } from './job.ts';
import { type CentralityMeasure, measureNodes } from './measures.ts';

type Links = readonly Pick<LayoutEdge, 'source' | 'target'>[];

/** What the worker can be asked. */
export type Task =
  | { kind: 'arrange'; job: LayoutJob }
  | { kind: 'communities'; ids: readonly string[]; links: Links }
  | { kind: 'measure'; measure: CentralityMeasure; ids: readonly string[]; links: Links };

/** What each kind of task gives. */
export interface TaskResults {
  arrange: Positions;
  communities: Readonly<Record<string, number>>;
  measure: Readonly<Record<string, number>>;
}

export function perform(task: Task): TaskResults[Task['kind']] {
  if (task.kind === 'arrange') return arrange(task.job);
  if (task.kind === 'communities') return findCommunities(task.ids, task.links);
  return measureNodes(task.measure, task.ids, task.links);
}
