import { officesOf } from '@precedent/graph';
import { officeSchema } from '@precedent/model';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

export const offices = defineRoute({
  path: '/api/offices',
  summary: 'Every office that the graph names with its body',
  reply: z.object({ offices: z.array(officeSchema) }),
  answer: async ({ graph, reference }) => ({ offices: officesOf(await graph(), reference) }),
});
