import type { Reference } from '@precedent/model';
import type { PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { restrictToCertain } from '../build/graph/without-uncertain.ts';
import type { Steps } from '../build/order/steps.ts';
import { indexInSteps } from '../derive/tenures/office-index.ts';
import { indexFacts } from '../partial/fact-index.ts';
import { indexNames } from '../partial/names-in.ts';

/** Makes what nearly every question needs of a graph, which the first question would otherwise have to wait for. */
export function* prepareGraph(graph: PrecedentGraph, reference: Reference): Steps<void> {
  const certain = yield* restrictToCertain(graph);
  yield* indexNames(certain);
  yield* indexFacts(certain);
  yield* indexInSteps(certain, reference);
}
