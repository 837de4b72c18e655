import type { PrecedentGraph } from '@precedent/graph';
import { type Entity, type EntityType, PrecedentError, type Reference } from '@precedent/model';
import type { UndirectedGraph } from 'graphology';
import { betweenness, closeness, pagerank } from 'graphology-metrics/centrality/index.js';
import { contextAt, type QueryOptions } from '../query/context-at.ts';
import { type Budget, type LinkFilter, MOST_STEPS, sayFilter } from './accept-links.ts';
import { keepFor, linksGraph } from './links-graph.ts';

export const CENTRALITIES = ['links', 'pagerank', 'betweenness', 'closeness'] as const;
export type CentralityMeasure = (typeof CENTRALITIES)[number];

/** The entities of a graph by how central they are. */
export interface Centrality {
  measure: CentralityMeasure;
  /** What the measure says, as a sentence. */
  explanation: string;
  ranked: { entity: Entity; score: number; text: string }[];
}

export interface CentralityOptions extends QueryOptions, LinkFilter, Budget {
  measure: CentralityMeasure;
  type?: EntityType | undefined;
}

interface Measure {
  explanation: string;
  /** Steps that it takes, roughly. */
  cost(links: UndirectedGraph): number;
  compute(links: UndirectedGraph): Record<string, number>;
  say(score: number): string;
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.01 ? 2 : 1)}%`;

const MEASURES: Readonly<Record<CentralityMeasure, Measure>> = {
  links: {
    explanation: 'The score is the number of others that an entity is linked to.',
    cost: (links) => links.size,
    compute: (links) => Object.fromEntries(links.mapNodes((id) => [id, links.degree(id)])),
    say: (score) => `linked to ${score} ${score === 1 ? 'other' : 'others'}`,
  },
  pagerank: {
    explanation:
      'PageRank: the share of time that somebody spends at an entity who follows links at random and now and then starts ' +
      'somewhere else. It is high for what is linked to much that is itself well linked.',
    cost: (links) => links.size * 100,
    compute: (links) => pagerank(links, { getEdgeWeight: null, maxIterations: 1000, tolerance: 1e-9 }),
    say: (score) => `${percent(score)} of a random walk along the links`,
  },
  betweenness: {
    explanation:
      'Betweenness: the share of shortest chains between two others that lead through an entity. It is high for what ' +
      'connects groups that have few other links.',
    cost: (links) => links.size * links.order,
    compute: (links) => betweenness(links, { getEdgeWeight: null }),
    say: (score) => `on ${percent(score)} of the shortest chains between two others`,
  },
  closeness: {
    explanation:
      'Closeness: how few steps it takes from an entity to all others, from 0 to 1. Entities that cannot reach most ' +
      'others score low.',
    cost: (links) => links.size * links.order,
    compute: (links) => closeness(links, { wassermanFaust: true }),
    say: (score) => `closeness ${score.toFixed(3)} of 1`,
  },
};

/**
 * The entities in the order of their centrality.
 *
 * @throws PrecedentError `too_costly` if the graph is too large for the measure.
 */
export function centrality(
  graph: PrecedentGraph,
  reference: Reference,
  { measure, type, relations, modalities, since, until, mostSteps = MOST_STEPS, ...scope }: CentralityOptions,
): Centrality {
  const context = contextAt(graph, reference, scope);
  const filter = { relations, modalities, since, until };
  const { cost, compute, explanation, say } = MEASURES[measure];
  const links = linksGraph(context, filter);
  if (cost(links) > mostSteps) throw tooLarge(measure, links);
  const ranked = keepFor(context.graph, ['centrality', measure, filter, context.asOf], () =>
    Object.entries(links.order === 0 ? {} : compute(links)).sort(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    ),
  );
  const left = sayFilter(reference.ontology, filter);
  return {
    measure,
    explanation: left === '' ? explanation : `${explanation} Only links${left.slice(1)} count.`,
    ranked: ranked
      .map(([id, score]) => ({ entity: context.graph.getNodeAttributes(id), score, text: say(score) }))
      .filter(({ entity }) => type === undefined || entity.type === type),
  };
}

function tooLarge(measure: CentralityMeasure, links: UndirectedGraph): PrecedentError {
  return new PrecedentError(
    'too_costly',
    `${measure} of ${links.order} entities with ${links.size} links takes too long`,
    `Use measure=${measure === 'pagerank' ? 'links' : 'pagerank'}, fewer relations or a shorter time; or export the graph as GraphML and compute it in Gephi or NetworkX.`,
  );
}
