import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';

/** What every answer is read from. */
export interface QueryContext {
  graph: PrecedentGraph;
  reference: Reference;
  /** Valid time: what began after it is not there yet. */
  asOf: string | null;
}
