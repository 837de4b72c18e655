import { operations } from '@precedent/api';
import { graphAt, officesOf } from '@precedent/graph';
import { defineRoute } from '../http/route.ts';

export const listOffices = defineRoute(operations.listOffices, async ({ graph, reference }, { query }) => ({
  offices: officesOf(graphAt(await graph(), query), reference),
}));
