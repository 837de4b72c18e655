import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** The ids of the facts of an entity, in order. Of a graph that is not whole, the facts themselves are not loaded. */
export function factIdsOf(graph: GraphView, entity: string): string[] {
  if (isWhole(graph)) return graph.edges(entity).sort();
  return asPartial(graph)
    .outlinesOf(entity)
    .map(({ id }) => id);
}
