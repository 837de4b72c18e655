import { operations } from '@precedent/api';
import { takePage } from '@precedent/model';
import { sources } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const listSources = defineRoute(operations.listSources, async ({ graph, reference }, { query }) => {
  const { limit, cursor, ...scope } = query;
  const all = sources(await graph(), reference, scope);
  const { items, ...page } = takePage(all, { limit, cursor }, ({ kind, source }) => `${kind} ${source}`);
  return { sources: items, ...page };
});
