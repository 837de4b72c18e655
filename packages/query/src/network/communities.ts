import type { PrecedentGraph } from '@precedent/graph';
import { type Entity, PrecedentError, type Reference, sayList } from '@precedent/model';
import type { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { contextAt, type QueryOptions } from '../query/context-at.ts';
import { type Budget, type LinkFilter, MOST_STEPS, sayFilter } from './accept-links.ts';
import { keepFor, linksGraph } from './links-graph.ts';

/** Entities with more links among each other than to others. */
export interface Community {
  /** Its place in the list of all, from 1. */
  id: number;
  /** "around NATO, Mark Rutte and Ukraine" */
  text: string;
  size: number;
  /** Links among its members, and from them to others. */
  inside: number;
  outside: number;
  /** All of them, those with the most links inside first. */
  members: Entity[];
}

export interface Communities {
  explanation: string;
  /** From -0.5 to 1: how much more links are inside communities than they would be by chance. */
  modularity: number;
  communities: Community[];
}

/** The package's types call this a module with a default; it is the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Steps for each link: rounds of moving entities from one group to another. */
const ROUNDS = 100;
/** Members that name a community. */
const NAMED = 3;

/**
 * Groups of entities with many links among each other, largest first, by the Louvain method.
 *
 * @throws PrecedentError `too_costly` if the graph is too large.
 */
export function communities(
  graph: PrecedentGraph,
  reference: Reference,
  {
    relations,
    modalities,
    since,
    until,
    mostSteps = MOST_STEPS,
    ...scope
  }: QueryOptions & LinkFilter & Budget,
): Communities {
  const context = contextAt(graph, reference, scope);
  const filter = { relations, modalities, since, until };
  const links = linksGraph(context, filter);
  if (links.size * ROUNDS > mostSteps)
    throw new PrecedentError(
      'too_costly',
      `communities of ${links.order} entities with ${links.size} links take too long`,
      'Use fewer relations or a shorter time; or export the graph as GraphML and compute them in Gephi or NetworkX.',
    );
  const { modularity, members } = keepFor(context.graph, ['communities', filter, context.asOf], () =>
    divide(links),
  );
  return {
    explanation: explain(modularity, members.length, sayFilter(reference.ontology, filter)),
    modularity,
    communities: members.map((ids, at) => describe(context.graph, links, ids, at + 1)),
  };
}

/** The members of each community, largest first; within one, those with the most links inside first. */
function divide(links: UndirectedGraph): { modularity: number; members: string[][] } {
  if (links.size === 0) return { modularity: 0, members: [] };
  const { communities, modularity } = louvain.detailed(links, { rng: createRandom(), getEdgeWeight: null });
  const groups = new Map<number, string[]>();
  for (const [id, group] of Object.entries(communities))
    groups.set(group, [...(groups.get(group) ?? []), id]);
  const members = [...groups.values()].map((ids) => {
    const own = new Set(ids);
    const inside = new Map(
      ids.map((id) => [id, links.filterNeighbors(id, (other) => own.has(other)).length]),
    );
    return ids.sort((a, b) => inside.get(b)! - inside.get(a)! || (a < b ? -1 : 1));
  });
  return { modularity, members: members.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1)) };
}

function describe(
  graph: PrecedentGraph,
  links: UndirectedGraph,
  ids: readonly string[],
  id: number,
): Community {
  const own = new Set(ids);
  let [inside, outside] = [0, 0];
  for (const member of ids)
    links.forEachNeighbor(member, (other) => {
      if (own.has(other)) inside++;
      else outside++;
    });
  const members = ids.map((member) => graph.getNodeAttributes(member));
  const text = `around ${sayList(members.slice(0, NAMED).map(({ name }) => name))}`;
  return { id, text, size: ids.length, inside: inside / 2, outside, members };
}

function explain(modularity: number, count: number, left: string): string {
  const strength =
    modularity < 0.3
      ? 'weak: the graph hardly falls into groups'
      : modularity < 0.6
        ? 'clear'
        : 'strong: the groups have few links between them';
  return (
    `${count} groups of entities that have more links among each other than to others, by the Louvain method` +
    `${left === '' ? '' : `; only links${left.slice(1)} count`}. ` +
    `Modularity ${modularity.toFixed(2)}, which is ${strength}.`
  );
}

/** A generator of pseudorandom numbers (mulberry32), always from the same seed: the same graph has the same groups. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
