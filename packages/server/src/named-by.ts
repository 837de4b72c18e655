import { type GraphView, mapTogether } from '@precedent/graph';
import type { Entity, Fact, SourcedClaim } from '@precedent/model';

/** The entities that are subject, object or speaker of facts, ordered by id. */
export function namedBy(graph: GraphView, facts: readonly Fact[]): Entity[] {
  return entitiesOf(
    graph,
    facts.flatMap(({ subject, object }) => [subject, object]),
    facts.flatMap(({ claims }) => claims),
  );
}

/** The entities of `ids` and the speakers of `claims`, ordered by id. */
export function entitiesOf(
  graph: GraphView,
  ids: readonly string[],
  claims: readonly SourcedClaim[],
): Entity[] {
  const named = new Set(ids);
  for (const { speaker } of claims) if (speaker !== null) named.add(speaker);
  const known = mapTogether([...named].sort(), (id) =>
    graph.hasNode(id) ? graph.getNodeAttributes(id) : null,
  );
  return known.filter((entity) => entity !== null);
}
