import { graphAt, officesOf } from '@precedent/graph';
import { officeSchema } from '@precedent/model';
import { z } from 'zod';
import { timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const offices = defineRoute({
  path: '/api/offices',
  summary: 'Every office that the graph names with its body',
  query: z.strictObject(timeQuery),
  reply: z.object({ offices: z.array(officeSchema) }),
  answer: async ({ graph, reference }, { query }) => ({
    offices: officesOf(graphAt(await graph(), query), reference),
  }),
});
