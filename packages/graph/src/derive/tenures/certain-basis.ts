import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/**
 * What the terms of a graph are kept by. They follow from certain claims alone: a question without an answer is asked again
 * with uncertain ones, and the terms of its office, of which there may be thousands, are the same.
 */
export function certainBasisOf(graph: GraphView): object {
  return isWhole(graph) ? graph : asPartial(graph).certainBasis;
}
