import { compareStrings, type MostFound } from '@precedent/model';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/**
 * The entities with the most facts, or a part of that list. A graph that is not in memory as a whole must not be restricted in time.
 *
 * @param part.skip how many are left out at the beginning.
 */
export function mostNamed(graph: GraphView, part: { skip: number; most: number }): MostFound {
  if (!isWhole(graph)) return asPartial(graph).mostNamed({ by: 'facts', relations: null, ...part });
  const ids = graph
    .nodes()
    .map((id) => ({ id, facts: graph.degree(id) }))
    .sort((a, b) => b.facts - a.facts || compareStrings(a.id, b.id))
    .slice(part.skip, part.skip + part.most)
    .map(({ id }) => id);
  return { ids, total: { entities: graph.order, facts: graph.size } };
}
