import { operations } from '@precedent/api';
import { countGraph, graphAt } from '@precedent/graph';
import { statistics } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getStats = defineRoute(operations.getStats, async ({ archive, graph }, { query }) => {
  if (query.asOf === undefined && query.knownBy === undefined)
    return { copies: (await graph()).getAttribute('copies')?.size ?? 0, ...(await archive.stats()) };
  const { decisions, sequence } = await archive.stats();
  return {
    ...countGraph(graphAt(await graph(), { ...query, uncertain: true })),
    decisions,
    sequence,
  };
});

export const getStatistics = defineRoute(operations.getStatistics, async ({ graph, reference }, { query }) =>
  statistics(await graph(), reference, query),
);
