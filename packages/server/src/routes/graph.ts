import { neighbourhood } from '@precedent/graph';
import { type Fact, graphDataSchema, type Ontology } from '@precedent/model';
import { z } from 'zod';
import { findEntity } from '../find-entity.ts';
import { asOf, limitOf } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { restrictToDate } from '../valid-at.ts';

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
    asOf: asOf.optional(),
    limit: limitOf(5000, 150),
  }),
  reply: graphDataSchema.extend({
    total: z.object({ entities: count, facts: count }).describe('Within the same reach'),
    cut: z.string().nullable().describe('What was left out and why; null where nothing was'),
  }),
  answer: async (parts, { query }) => {
    const graph = await parts.graph();
    const centre = query.entity === undefined ? null : findEntity(graph, query.entity).id;
    const wanted = query.relation && relationsOf(parts.reference.ontology, query.relation);
    const restrict = (fact: Fact) =>
      wanted && !wanted.has(fact.relation) ? null : restrictToDate(fact, query.asOf ?? null);
    const { depth, limit } = query;
    const around = neighbourhood(graph, centre, { depth, limit, accept: (fact) => restrict(fact) !== null });
    return { ...around, facts: around.facts.map(restrict).filter((fact) => fact !== null) };
  },
});

/** @throws PrecedentError `invalid_input` for a relation that the ontology lacks. */
function relationsOf(ontology: Ontology, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => ontology.withDescendants(id)));
}
