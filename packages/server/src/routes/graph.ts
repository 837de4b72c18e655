import { operations } from '@precedent/api';
import {
  type GraphView,
  graphAt,
  type Neighbourhood,
  neighbourhood,
  validAt,
  withBestClaims,
} from '@precedent/graph';
import type { Entity, Fact, Ontology } from '@precedent/model';
import { claimsOfEach, MOST_CLAIMS, ROOM_OF_DRAWING } from '../best-claims.ts';
import { findEntity } from '../find-entity.ts';
import { defineRoute } from '../http/route.ts';

/** Facts of the whole graph, and around an entity. */
const MOST_FACTS = 2000;
const MOST_AROUND = 300;

export const getGraph = defineRoute(operations.getGraph, async (parts, { query }) => {
  const { entity } = query;
  const scope = { knownBy: query.knownBy, uncertain: query.uncertain };
  const wanted = query.relation && relationsOf(parts.reference.ontology, query.relation);
  const { depth, limit, asOf } = query;
  const facts = query.facts ?? (entity === undefined ? MOST_FACTS : MOST_AROUND);
  const restrict = (fact: Fact) => {
    if (wanted && !wanted.has(fact.relation)) return null;
    return asOf === undefined ? fact : validAt(fact, asOf);
  };
  const accept = asOf === undefined ? undefined : (fact: Fact) => restrict(fact) !== null;
  const mostOf = (shown: number) =>
    query.claims ?? (entity === undefined ? MOST_CLAIMS : claimsOfEach(shown, ROOM_OF_DRAWING));
  // What is valid on a day follows from all claims.
  const claims = asOf === undefined ? mostOf : undefined;
  const options = { depth, limit, facts, relations: wanted, accept, claims };
  const show = (around: Neighbourhood) => {
    const shown = around.facts.map(restrict).filter((fact) => fact !== null);
    return { ...around, facts: shown.map((fact) => withBestClaims(fact, mostOf(shown.length))) };
  };
  if (entity === undefined) {
    const isTimed = asOf !== undefined || query.knownBy !== undefined;
    const all = (whole: GraphView) => show(neighbourhood(graphAt(whole, scope), null, options));
    return isTimed ? all(await parts.graph()) : parts.ask(all);
  }
  return parts.ask((whole) => {
    const centre = findEntity(whole, entity);
    const graph = graphAt(whole, scope);
    return graph.hasNode(centre.id) ? show(neighbourhood(graph, centre.id, options)) : alone(centre);
  });
});

/** The graph of an entity that nothing was known about yet. */
function alone(entity: Entity) {
  return { entities: [entity], facts: [], total: { entities: 1, facts: 0 }, cut: null };
}

/** @throws PrecedentError `invalid_input` for a relation that is not in the ontology. */
function relationsOf(ontology: Ontology, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => ontology.withDescendants(id)));
}
