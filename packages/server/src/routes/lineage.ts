import { operations } from '@precedent/api';
import { lineage, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getLineage = defineRoute(operations.getLineage, async ({ ask, reference }, { query }) => {
  const { office, limit, cursor, ...scope } = query;
  return ask((graph) => pageAnswer(lineage(graph, reference, office, scope), { limit, cursor }));
});
