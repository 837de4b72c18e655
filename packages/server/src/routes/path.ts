import { operations } from '@precedent/api';
import { pageAnswer, path } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const findPath = defineRoute(operations.findPath, async ({ graph, reference }, { query }) => {
  const { from, to, limit, cursor, ...scope } = query;
  return pageAnswer(path(await graph(), reference, from, to, scope), { limit, cursor });
});
