import { answerSchema } from '@precedent/model';
import { lineage as lineageOf } from '@precedent/query';
import { z } from 'zod';
import { textOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const lineage = defineRoute({
  path: '/api/lineage',
  summary: 'The holders of an office in order',
  query: z.strictObject({
    office: textOf('Name or id, such as: Secretary General of NATO'),
    ...timeQuery,
  }),
  reply: answerSchema,
  answer: async ({ graph, reference }, { query: { office, ...time } }) =>
    lineageOf(await graph(), reference, office, time),
});
