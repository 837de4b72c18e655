import { operations } from '@precedent/api';
import { graphAt, neighbourhood, validAt } from '@precedent/graph';
import type { Entity, Fact, Ontology } from '@precedent/model';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';

export const getGraph = defineRoute(operations.getGraph, async (parts, { query }) => {
  const whole = await parts.graph();
  const centre = query.entity === undefined ? null : findEntity(whole, query.entity).id;
  const graph = graphAt(whole, { knownBy: query.knownBy, uncertain: query.uncertain });
  if (centre !== null && !graph.hasNode(centre)) return alone(whole.getNodeAttributes(centre));
  const wanted = query.relation && relationsOf(parts.reference.ontology, query.relation);
  const { depth, limit, asOf } = query;
  const restrict = (fact: Fact) => {
    if (wanted && !wanted.has(fact.relation)) return null;
    return asOf === undefined ? fact : validAt(fact, asOf);
  };
  const around = neighbourhood(graph, centre, { depth, limit, accept: (fact) => restrict(fact) !== null });
  return { ...around, facts: around.facts.map(restrict).filter((fact) => fact !== null) };
});

/** The graph of an entity that nothing was known about yet. */
function alone(entity: Entity) {
  return { entities: [entity], facts: [], total: { entities: 1, facts: 0 }, cut: null };
}

/** @throws PrecedentError `invalid_input` for a relation that is not in the ontology. */
function relationsOf(ontology: Ontology, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => ontology.withDescendants(id)));
}
