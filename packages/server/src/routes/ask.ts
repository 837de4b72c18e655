import { operations } from '@precedent/api';
import { ask as askGraph, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const ask = defineRoute(operations.ask, async ({ graph, reference }, { query }) => {
  const { q, limit, cursor, ...options } = query;
  return pageAnswer(askGraph(await graph(), reference, q, options), { limit, cursor });
});
