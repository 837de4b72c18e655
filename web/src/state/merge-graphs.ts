import type { GraphData } from '@precedent/model';

/** Merges two graphs, ordered by id; if both have an id, `second` wins because it is newer. */
export function mergeGraphs(first: GraphData, second: GraphData): GraphData {
  return {
    entities: mergeById(first.entities, second.entities),
    facts: mergeById(first.facts, second.facts),
  };
}

function mergeById<Item extends { id: string }>(first: readonly Item[], second: readonly Item[]): Item[] {
  const merged = new Map([...first, ...second].map((item) => [item.id, item]));
  return [...merged.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
