import { graphAt, neighbourhood, validAt } from '@precedent/graph';
import { type Entity, type Fact, graphDataSchema, type Ontology } from '@precedent/model';
import { z } from 'zod';
import { findEntity } from '../find-entity.ts';
import { limitOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

const count = z.number().int().nonnegative();

export const graph = defineRoute({
  path: '/api/graph',
  summary: 'What lies around an entity; without one, the best evidenced part of the graph',
  query: z.strictObject({
    entity: z.string().min(1).optional().describe('Id of the entity in the middle'),
    depth: z.coerce.number().int().min(1).max(6).default(1).describe('Steps from it'),
    relation: z
      .array(z.string())
      .or(z.string().transform((id) => [id]))
      .optional()
      .describe('Only these relations and their kinds; may be repeated'),
    ...timeQuery,
    limit: limitOf(5000, 150),
  }),
  reply: graphDataSchema.extend({
    total: z.object({ entities: count, facts: count }).describe('Within the same reach'),
    cut: z.string().nullable().describe('What was left out and why; null where nothing was'),
  }),
  answer: async (parts, { query }) => {
    const whole = await parts.graph();
    const centre = query.entity === undefined ? null : findEntity(whole, query.entity).id;
    const graph = graphAt(whole, { knownBy: query.knownBy });
    if (centre !== null && !graph.hasNode(centre)) return alone(whole.getNodeAttributes(centre));
    const wanted = query.relation && relationsOf(parts.reference.ontology, query.relation);
    const { depth, limit, asOf } = query;
    const restrict = (fact: Fact) => {
      if (wanted && !wanted.has(fact.relation)) return null;
      return asOf === undefined ? fact : validAt(fact, asOf);
    };
    const around = neighbourhood(graph, centre, { depth, limit, accept: (fact) => restrict(fact) !== null });
    return { ...around, facts: around.facts.map(restrict).filter((fact) => fact !== null) };
  },
});

/** An entity of which nothing was known yet. */
function alone(entity: Entity) {
  return { entities: [entity], facts: [], total: { entities: 1, facts: 0 }, cut: null };
}

/** @throws PrecedentError `invalid_input` for a relation that the ontology lacks. */
function relationsOf(ontology: Ontology, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => ontology.withDescendants(id)));
}
