import { UndirectedGraph } from 'graphology';
import { louvain } from './graphology.ts';
import type { LayoutEdge } from './job.ts';
import { createRandom, hashText } from './seeded-random.ts';

/** Number of the community of each node, by id. The same nodes and edges give the same communities. */
export function findCommunities(
  ids: readonly string[],
  edges: readonly Pick<LayoutEdge, 'source' | 'target'>[],
): Readonly<Record<string, number>> {
  return louvain(toWeightedGraph(ids, edges), { rng: createRandom(hashText(ids.join('\n'))) });
}

/** Parallel edges count as one that pulls harder. */
export function toWeightedGraph(
  ids: readonly string[],
  edges: readonly Pick<LayoutEdge, 'source' | 'target'>[],
): UndirectedGraph<{ x: number; y: number }> {
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  for (const id of ids) graph.addNode(id, { x: 0, y: 0 });
  for (const { source, target } of edges) addWeight(graph, source, target);
  return graph;
}

export function addWeight(graph: UndirectedGraph, source: string, target: string): void {
  if (source === target) return;
  graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + 1 }));
}
