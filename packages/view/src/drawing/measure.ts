import type { GraphData } from '@precedent/model';
import { askWorker } from '../layout/worker-client.ts';
import type { Measure } from '../view/graph-view.ts';
import { countDegrees } from './groups.ts';

/** From 0 to 1, by id of entity. */
export type Shares = ReadonlyMap<string, number>;

export const MEASURE_LABELS: Record<Measure, string> = {
  facts: 'Number of facts',
  sources: 'Number of sources',
  betweenness: 'On the way between others (betweenness)',
  pagerank: 'Linked by the well-linked (PageRank)',
};

const kept = new WeakMap<GraphData, Map<Measure, Promise<Shares>>>();

/** The value of a measure for each entity, as a share of the largest. */
export function measureEntities(measure: Measure, data: GraphData): Promise<Shares> {
  const known = kept.get(data) ?? new Map<Measure, Promise<Shares>>();
  kept.set(data, known);
  const shares = known.get(measure) ?? compute(measure, data).then(toShares);
  known.set(measure, shares);
  return shares;
}

async function compute(measure: Measure, data: GraphData): Promise<ReadonlyMap<string, number>> {
  if (measure === 'facts') return countDegrees(data.facts);
  if (measure === 'sources') return countSources(data);
  const ids = data.entities.map(({ id }) => id);
  const links = data.facts.map(({ subject, object }) => ({ source: subject, target: object }));
  return new Map(Object.entries(await askWorker({ kind: 'measure', measure, ids, links })));
}

function countSources({ facts }: GraphData): Map<string, number> {
  const articles = new Map<string, Set<string>>();
  for (const { subject, object, claims } of facts)
    for (const id of [subject, object]) {
      const known = articles.get(id) ?? new Set();
      articles.set(id, known);
      for (const { article } of claims) known.add(article.id);
    }
  return new Map([...articles].map(([id, { size }]) => [id, size]));
}

function toShares(values: ReadonlyMap<string, number>): Shares {
  const most = Math.max(...values.values(), Number.MIN_VALUE);
  return new Map([...values].map(([id, value]) => [id, value / most]));
}
