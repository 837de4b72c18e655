import { operations } from '@precedent/api';
import { career, pageAnswer } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getCareer = defineRoute(operations.getCareer, async ({ ask, reference }, { query }) => {
  const { person, limit, cursor, ...scope } = query;
  return ask((graph) => pageAnswer(career(graph, reference, person, scope), { limit, cursor }));
});
