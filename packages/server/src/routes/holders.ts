import { operations } from '@precedent/api';
import { holders, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const listHolders = defineRoute(operations.listHolders, async ({ ask, reference }, { query }) => {
  const { office, on, limit, cursor, ...scope } = query;
  return ask((graph) => pageAnswer(holders(graph, reference, office, on, scope), { limit, cursor }));
});
