import { z } from 'zod';
import { defineRoute, type Route } from '../http/route.ts';
import { describeApi } from '../openapi.ts';

/** The route that describes `others` and itself. */
export function describing(others: readonly Route[]): Route {
  const route = defineRoute({
    path: '/api/openapi.json',
    summary: 'This description of the API',
    reply: z.record(z.string(), z.unknown()),
    answer: () => document,
  });
  const document = describeApi([...others, route]);
  return route;
}
