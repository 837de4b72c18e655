import {
  type GraphView,
  isFoundByKinds,
  type LinkTest,
  mapTogether,
  neighboursOf,
  type PrecedentGraph,
  sayFact,
} from '@precedent/graph';
import type { Entity, Fact, Reference, SourcedClaim } from '@precedent/model';
import { compareFacts } from '../evaluate/fact-finding.ts';
import { resolveName } from '../names/resolve-name.ts';
import type { QueryContext } from '../query/context.ts';
import { contextAt, type QueryOptions } from '../query/context-at.ts';
import { acceptLinks, type LinkFilter, sayFilter } from './accept-links.ts';
import { type Around, ChainSearch, MOST_CHAINS } from './chain-search.ts';

/** A chain of facts from one entity to another that visits no entity twice. */
export interface Chain {
  /** How many steps it has. */
  length: number;
  /** Ids of its entities, in order. */
  entities: string[];
  /** Each with the best claim of every one of its facts. */
  steps: { text: string; facts: string[]; claims: SourcedClaim[] }[];
}

export interface Chains {
  interpretation: string;
  from: Entity;
  to: Entity;
  /** Shortest first. */
  chains: string[][];
  /** What was not looked at, and what to do about it; null if nothing was. */
  cut: string | null;
  /** The steps of a chain in words. */
  describe(chain: readonly string[]): Chain;
}

/** The entities that chains link, by id or name. */
export interface ChainEnds {
  from: string;
  to: string;
}

export interface ChainOptions extends QueryOptions, LinkFilter {
  /** Steps at most, up to 6. */
  depth: number;
}

/**
 * Facts that are loaded of a kept graph where their dates decide which are links: a second or two. Otherwise links are found
 * without them.
 */
const MOST_LOADED = 10_000;

/**
 * All chains of facts between two entities, up to a number of steps.
 *
 * @returns null if too much of a kept graph would have to be loaded: then the whole is to be asked. Never of a whole one.
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function allPaths(
  whole: PrecedentGraph,
  reference: Reference,
  names: ChainEnds,
  options: ChainOptions,
): Chains;
export function allPaths(
  whole: GraphView,
  reference: Reference,
  names: ChainEnds,
  options: ChainOptions,
): Chains | null;
export function allPaths(
  whole: GraphView,
  reference: Reference,
  names: ChainEnds,
  { depth, relations, modalities, since, until, ...scope }: ChainOptions,
): Chains | null {
  const context = contextAt(whole, reference, scope);
  const [from, to] = [names.from, names.to].map((name) => resolveName(context.graph, reference, name));
  const filter = { relations, modalities, since, until };
  const links = acceptLinks(reference.ontology, filter, context.asOf);
  const around = aroundIn(whole, context.graph, links);
  const found = new ChainSearch(from!.id, to!.id, around).find(depth);
  if (found === null) return null;
  const steps = `${depth} ${depth === 1 ? 'step' : 'steps'}`;
  return {
    interpretation: `Chains of facts between ${from!.name} and ${to!.name}, up to ${steps}${sayFilter(reference.ontology, filter)}.`,
    from: from!,
    to: to!,
    chains: found.chains,
    cut: found.cut && describeCut(found.cut),
    describe: (chain) => describeChain(context, chain, links.accept),
  };
}

/** The ids beside each entity; null if that would take too many facts. */
function aroundIn(whole: GraphView, graph: GraphView, links: LinkTest): Around {
  let loaded = 0;
  return (ids) => {
    if (!isFoundByKinds(graph, links)) {
      for (const degree of mapTogether(ids, (id) => whole.degree(id))) loaded += degree;
      if (loaded > MOST_LOADED) return null;
    }
    return neighboursOf(graph, ids, links);
  };
}

function describeChain(
  { graph, reference }: QueryContext,
  chain: readonly string[],
  accept: (fact: Fact) => boolean,
): Chain {
  const steps = mapTogether([...chain.slice(1).entries()], ([at, id]) => {
    const last = chain[at]!;
    const facts = [...new Set([...graph.edges(last, id), ...graph.edges(id, last)])]
      .map((key) => graph.getEdgeAttributes(key))
      .filter(accept)
      .sort(compareFacts);
    return {
      text: mapTogether(facts, (fact) => sayFact(graph, reference, fact)).join('; '),
      facts: facts.map((fact) => fact.id),
      claims: facts.flatMap((fact) => fact.claims.slice(0, 1)),
    };
  });
  return { length: steps.length, entities: [...chain], steps };
}

function describeCut(by: 'chains' | 'links'): string {
  const what = by === 'chains' ? `the first ${MOST_CHAINS}` : 'those found within its time';
  return `There are more chains than ${what}; use a smaller depth, fewer relations or a shorter time to see all.`;
}
