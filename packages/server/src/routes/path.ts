import { operations } from '@precedent/api';
import { path } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const findPath = defineRoute(
  operations.findPath,
  async ({ graph, reference }, { query: { from, to, ...scope } }) =>
    path(await graph(), reference, from, to, scope),
);
