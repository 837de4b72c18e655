import { operations } from '@precedent/api';
import { pageAnswer, path } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const findPath = defineRoute(operations.findPath, async ({ ask, reference }, { query }) => {
  const { from, to, limit, cursor, relation: relations, modality: modalities, ...scope } = query;
  return ask((graph) => {
    const answer = path(graph, reference, from, to, { relations, modalities, ...scope });
    return pageAnswer(answer, { limit, cursor });
  });
});
