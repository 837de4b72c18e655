import { answerSchema } from '@precedent/model';
import { path as pathBetween } from '@precedent/query';
import { z } from 'zod';
import { textOf, timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const path = defineRoute({
  path: '/api/path',
  summary: 'How two entities are connected, a result a step',
  query: z.strictObject({ from: textOf('Name or id'), to: textOf('Name or id'), ...timeQuery }),
  reply: answerSchema,
  answer: async ({ graph, reference }, { query: { from, to, ...time } }) =>
    pathBetween(await graph(), reference, from, to, time),
});
