import { answerSchema } from '@precedent/model';
import { ask as askGraph } from '@precedent/query';
import { z } from 'zod';
import { asOf, textOf } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const ask = defineRoute({
  path: '/api/ask',
  summary: 'An answer to a question, with the claims behind each result',
  query: z.strictObject({ q: textOf('Such as: who preceded Mark Rutte?'), asOf: asOf.optional() }),
  reply: answerSchema,
  answer: async ({ graph, reference }, { query: { q, asOf } }) =>
    askGraph(await graph(), reference, q, { asOf }),
});
