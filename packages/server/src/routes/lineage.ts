import { operations } from '@precedent/api';
import { lineage } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getLineage = defineRoute(
  operations.getLineage,
  async ({ graph, reference }, { query: { office, ...scope } }) =>
    lineage(await graph(), reference, office, scope),
);
