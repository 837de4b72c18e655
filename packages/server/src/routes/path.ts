import { operations } from '@precedent/api';
import { pageAnswer, path } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const findPath = defineRoute(operations.findPath, async ({ graph, reference }, { query }) => {
  const { from, to, limit, cursor, relation: relations, modality: modalities, ...scope } = query;
  const answer = path(await graph(), reference, from, to, { relations, modalities, ...scope });
  return pageAnswer(answer, { limit, cursor });
});
