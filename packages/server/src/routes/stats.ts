import { operations } from '@precedent/api';
import { countAll, countGraph, graphAt } from '@precedent/graph';
import { statistics } from '@precedent/query';
import { defineRoute } from '../http/route.ts';

export const getStats = defineRoute(operations.getStats, async ({ archive, graph, ask }, { query }) => {
  if (query.asOf === undefined && query.knownBy === undefined) {
    const { entities, copies } = await ask(countAll);
    return { ...(await archive.counts()), entities, copies };
  }
  const { decisions, sequence } = await archive.counts();
  return {
    ...countGraph(graphAt(await graph(), { ...query, uncertain: true })),
    decisions,
    sequence,
  };
});

export const getStatistics = defineRoute(operations.getStatistics, async ({ graph, reference }, { query }) =>
  statistics(await graph(), reference, query),
);
