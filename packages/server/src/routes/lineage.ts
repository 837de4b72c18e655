import { operations } from '@precedent/api';
import { lineage, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getLineage = defineRoute(operations.getLineage, async ({ graph, reference }, { query }) => {
  const { office, limit, cursor, ...scope } = query;
  return pageAnswer(lineage(await graph(), reference, office, scope), { limit, cursor });
});
