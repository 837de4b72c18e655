import { toWeightedGraph } from './communities.ts';
import { betweenness, pagerank } from './graphology.ts';
import type { LayoutEdge } from './job.ts';

export type CentralityMeasure = 'betweenness' | 'pagerank';

/** How central each node is, by id. */
export function measureNodes(
  measure: CentralityMeasure,
  ids: readonly string[],
  edges: readonly Pick<LayoutEdge, 'source' | 'target'>[],
): Readonly<Record<string, number>> {
  const graph = toWeightedGraph(ids, edges);
  if (measure === 'betweenness') return betweenness(graph, { getEdgeWeight: null, normalized: true });
  return pagerank(graph, { getEdgeWeight: 'weight' });
}
