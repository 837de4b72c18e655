import type { GraphView } from '@precedent/graph';
import type { Reference } from '@precedent/model';

/** What every answer is based on. */
export interface QueryContext<Graph extends GraphView = GraphView> {
  graph: Graph;
  reference: Reference;
  /** The same with uncertain claims, for what does not depend on them: that somebody said a sentence. */
  everything?: GraphView;
  /** Articles published later are left out, if there is one. */
  knownBy?: string | null;
  /** Valid time: what began later is left out. */
  asOf: string | null;
}
