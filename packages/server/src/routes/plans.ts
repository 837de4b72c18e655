import { graphAt, plansOf } from '@precedent/graph';
import { entitySchema, planSchema } from '@precedent/model';
import { z } from 'zod';
import { limitOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';
import { entitiesOf } from '../named-by.ts';

export const plans = defineRoute({
  path: '/api/plans',
  summary: 'What was announced and what became of it; what is due first. Judged from today without asOf',
  query: z.strictObject({
    ...timeQuery,
    status: planSchema.shape.status.optional(),
    fact: z.string().min(1).optional().describe('Only those that the fact of this id belongs to'),
    limit: limitOf(1000, 100),
  }),
  reply: z.object({
    plans: z.array(planSchema),
    entities: z.array(entitySchema).describe('Those that the plans name'),
    total: z.number().int().nonnegative(),
  }),
  cacheable: false,
  answer: async (parts, { query: { status, fact, limit, asOf, knownBy } }) => {
    const graph = graphAt(await parts.graph(), { knownBy });
    const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
    const all = plansOf(graph, parts.reference, day).filter(
      (plan) =>
        (status === undefined || plan.status === status) && (fact === undefined || plan.facts.includes(fact)),
    );
    const plans = all.slice(0, limit);
    const named = entitiesOf(
      graph,
      plans.flatMap(({ entities }) => entities),
      plans.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)),
    );
    return { plans, entities: named, total: all.length };
  },
});
