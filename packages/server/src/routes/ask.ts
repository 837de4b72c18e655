import { operations } from '@precedent/api';
import { ask as askGraph } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const ask = defineRoute(operations.ask, async ({ graph, reference }, { query: { q, ...time } }) =>
  askGraph(await graph(), reference, q, time),
);
