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

/** The part of a graph about some entities and between them. */
export function keepEntities({ entities, facts }: GraphData, kept: ReadonlySet<string | null>): GraphData {
  return {
    entities: entities.filter(({ id }) => kept.has(id)),
    facts: facts.filter(({ subject, object }) => kept.has(subject) && kept.has(object)),
  };
}
