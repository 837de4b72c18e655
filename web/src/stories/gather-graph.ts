import type { GraphData, Vocabulary } from '@precedent/model';
import { filterData, type GraphView } from '@precedent/view';
import type { ReactiveControllerHost } from 'lit';
import { ShownGraph } from '../explorer/shown-graph.ts';
import type { Address } from '../state/address.ts';

/** The graph that the explorer shows at an address; null if it can't be loaded. */
export async function gatherGraph(
  address: Address,
  view: GraphView,
  vocabulary: Vocabulary,
): Promise<GraphData | null> {
  const today = new Date().toISOString().slice(0, 10);
  const shown = new ShownGraph(NO_HOST, () => address, today);
  const problem = await shown.start();
  return problem || !shown.graph ? null : filterData(shown.graph, vocabulary, view);
}

/** Nothing is on screen. */
const NO_HOST: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};
