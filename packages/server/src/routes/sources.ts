import { operations } from '@precedent/api';
import type { GraphView } from '@precedent/graph';
import { takePage } from '@precedent/model';
import { sources } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const listSources = defineRoute(
  operations.listSources,
  async ({ ask, graph, reference }, { query }) => {
    const { limit, cursor, ...scope } = query;
    const list = (known: GraphView) => sources(known, reference, scope);
    // What was known or so at a time is counted claim by claim.
    const isTimed = scope.asOf !== undefined || scope.knownBy !== undefined;
    const all = isTimed ? list(await graph()) : await ask(list);
    const { items, ...page } = takePage(all, { limit, cursor }, ({ kind, source }) => `${kind} ${source}`);
    return { sources: items, ...page };
  },
);
