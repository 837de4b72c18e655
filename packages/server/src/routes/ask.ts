import { operations } from '@precedent/api';
import { ask, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const askQuestion = defineRoute(operations.ask, async (parts, { query }) => {
  const { q, limit, cursor, claims, ...options } = query;
  return parts.ask((graph) => pageAnswer(ask(graph, parts.reference, q, options), { limit, cursor, claims }));
});
