import { answerSchema } from '@precedent/model';
import { ask as askGraph } from '@precedent/query';
import { z } from 'zod';
import { textOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const ask = defineRoute({
  path: '/api/ask',
  summary: 'An answer to a question, with the claims behind each result',
  query: z.strictObject({ q: textOf('Such as: who preceded Mark Rutte?'), ...timeQuery }),
  reply: answerSchema,
  answer: async ({ graph, reference }, { query: { q, ...time } }) =>
    askGraph(await graph(), reference, q, time),
});
