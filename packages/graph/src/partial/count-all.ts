import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';

/** How many entities a graph has, and how many articles are copies of others. It must not be restricted in time. */
export function countAll(graph: GraphView): { entities: number; copies: number } {
  if (isWhole(graph)) return { entities: graph.order, copies: graph.getAttribute('copies')?.size ?? 0 };
  const [entities, copies] = asPartial(graph).countAll(['entities', 'copies']);
  return { entities: entities!, copies: copies! };
}
