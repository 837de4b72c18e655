import { operations } from '@precedent/api';
import { graphAt, officesOf } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const listOffices = defineRoute(operations.listOffices, async ({ graph, reference }, { query }) => {
  const { items, ...page } = takePage(
    officesOf(graphAt(await graph(), query), reference),
    query,
    ({ id }) => id,
  );
  return { offices: items, ...page };
});
