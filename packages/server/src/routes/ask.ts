import { operations } from '@precedent/api';
import { ask as askGraph } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const ask = defineRoute(operations.ask, async ({ graph, reference }, { query: { q, ...scope } }) =>
  askGraph(await graph(), reference, q, scope),
);
