import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact } from '@precedent/model';

/** The entities that facts name as subject, object or speaker, ordered by id. */
export function namedBy(graph: PrecedentGraph, facts: readonly Fact[]): Entity[] {
  const ids = new Set<string>();
  for (const fact of facts)
    for (const id of [fact.subject, fact.object, ...fact.claims.map((claim) => claim.speaker)])
      if (id !== null && graph.hasNode(id)) ids.add(id);
  return [...ids].sort().map((id) => graph.getNodeAttributes(id));
}
