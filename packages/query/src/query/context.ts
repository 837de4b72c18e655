import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';

/** What every answer is based on. */
export interface QueryContext {
  graph: PrecedentGraph;
  reference: Reference;
  /** Valid time: what began later is left out. */
  asOf: string | null;
}
