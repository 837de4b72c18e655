import { type Fact, MOST_BRIEF } from '@precedent/model';
import { withBestClaims } from '../../partial/brief-fact.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** Facts of the graph with so many of their claims at most: of one that has thousands, the others are not loaded. */
export function briefFacts(graph: GraphView, ids: readonly string[], most: number): Fact[] {
  if (!isWhole(graph) && most <= MOST_BRIEF) {
    const partial = asPartial(graph);
    if (partial.scope.kind !== 'timed') return partial.briefFacts(ids, most);
  }
  return mapTogether(ids, (id) => withBestClaims(graph.getEdgeAttributes(id), most));
}
