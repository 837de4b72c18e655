import { operations } from '@precedent/api';
import { holders, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const listHolders = defineRoute(operations.listHolders, async ({ graph, reference }, { query }) => {
  const { office, on, limit, cursor, ...scope } = query;
  return pageAnswer(holders(await graph(), reference, office, on, scope), { limit, cursor });
});
