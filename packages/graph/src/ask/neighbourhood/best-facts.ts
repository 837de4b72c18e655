import { compareStrings } from '@precedent/model';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** The ids of some facts of an entity, and how many it has. */
export interface BestFacts {
  ids: string[];
  total: number;
}

/**
 * Those facts of an entity that have the most claims. Of a graph that is not whole, the facts themselves are not loaded.
 *
 * @param most how many ids are wanted; null for all.
 */
export function bestFactsOf(graph: GraphView, entity: string, most: number | null): BestFacts {
  if (!isWhole(graph) && asPartial(graph).scope.kind !== 'timed' && most !== null) {
    const { outlines, total } = asPartial(graph).bestOutlines({ entity, relations: null, most });
    return { ids: outlines.map(({ id }) => id), total };
  }
  const all = isWhole(graph)
    ? [...new Set(graph.edges(entity))].map((id) => ({
        id,
        claims: graph.getEdgeAttributes(id).claims.length,
      }))
    : asPartial(graph).outlinesOf(entity);
  const ordered = [...all].sort((a, b) => b.claims - a.claims || compareStrings(a.id, b.id));
  return { ids: ordered.slice(0, most ?? undefined).map(({ id }) => id), total: ordered.length };
}
