import { type PrecedentGraph, sayFact } from '@precedent/graph';
import { compareStrings, type Entity, type Fact, type Reference, type SourcedClaim } from '@precedent/model';
import { compareFacts } from '../evaluate/fact-finding.ts';
import { resolveName } from '../names/resolve-name.ts';
import type { QueryContext } from '../query/context.ts';
import { contextAt, type QueryOptions } from '../query/context-at.ts';
import { acceptLinks, type LinkFilter, sayFilter } from './accept-links.ts';

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

export interface ChainOptions extends QueryOptions, LinkFilter {
  /** Steps at most, up to 6. */
  depth: number;
}

/** Chains of one request, and links that it looks at: well under a second. */
const MOST_CHAINS = 1000;
const MOST_LOOKS = 300_000;

/**
 * All chains of facts between two entities, up to a number of steps.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function allPaths(
  whole: PrecedentGraph,
  reference: Reference,
  names: { from: string; to: string },
  { depth, relations, modalities, since, until, ...scope }: ChainOptions,
): Chains {
  const context = contextAt(whole, reference, scope);
  const [from, to] = [names.from, names.to].map((name) => resolveName(context.graph, reference, name));
  const filter = { relations, modalities, since, until };
  const accept = acceptLinks(reference.ontology, filter, context.asOf);
  const found = new ChainSearch(context.graph, accept).find(from!.id, to!.id, depth);
  const steps = `${depth} ${depth === 1 ? 'step' : 'steps'}`;
  return {
    interpretation: `Chains of facts between ${from!.name} and ${to!.name}, up to ${steps}${sayFilter(reference.ontology, filter)}.`,
    from: from!,
    to: to!,
    ...found,
    describe: (chain) => describeChain(context, chain, accept),
  };
}

function describeChain(
  { graph, reference }: QueryContext,
  chain: readonly string[],
  accept: (fact: Fact) => boolean,
): Chain {
  const steps = chain.slice(1).map((id, at) => {
    const last = chain[at]!;
    const facts = [...new Set([...graph.edges(last, id), ...graph.edges(id, last)])]
      .map((key) => graph.getEdgeAttributes(key))
      .filter(accept)
      .sort(compareFacts);
    return {
      text: facts.map((fact) => sayFact(graph, reference, fact)).join('; '),
      facts: facts.map((fact) => fact.id),
      claims: facts.flatMap((fact) => fact.claims.slice(0, 1)),
    };
  });
  return { length: steps.length, entities: [...chain], steps };
}

/** Looks for chains, shortest first, as far as its budget goes. */
class ChainSearch {
  private looks = 0;
  private readonly around = new Map<string, readonly string[]>();
  private readonly graph: PrecedentGraph;
  private readonly accept: (fact: Fact) => boolean;

  constructor(graph: PrecedentGraph, accept: (fact: Fact) => boolean) {
    this.graph = graph;
    this.accept = accept;
  }

  find(from: string, to: string, depth: number): Pick<Chains, 'chains' | 'cut'> {
    const chains: string[][] = [];
    if (from === to) return { chains, cut: null };
    const distances = this.distancesTo(to, depth - 1);
    for (let length = 1; length <= depth; length++) {
      this.extend([from], to, length, distances, chains);
      if (chains.length >= MOST_CHAINS) return { chains, cut: describeCut(`the first ${MOST_CHAINS}`) };
      if (this.looks > MOST_LOOKS) return { chains, cut: describeCut('those found within its time') };
    }
    return { chains, cut: null };
  }

  /** Adds the chains of exactly `left` more steps. */
  private extend(
    chain: string[],
    to: string,
    left: number,
    distances: ReadonlyMap<string, number>,
    chains: string[][],
  ): void {
    for (const id of this.neighboursOf(chain.at(-1)!)) {
      if (this.looks++ > MOST_LOOKS || chains.length >= MOST_CHAINS) return;
      if (left === 1 ? id === to : id !== to && (distances.get(id) ?? left) < left && !chain.includes(id)) {
        const longer = [...chain, id];
        if (left === 1) chains.push(longer);
        else this.extend(longer, to, left - 1, distances, chains);
      }
    }
  }

  /** How many steps each entity is away, for those that are near enough. */
  private distancesTo(to: string, most: number): Map<string, number> {
    const distances = new Map([[to, 0]]);
    let edge = [to];
    for (let distance = 1; distance <= most && this.looks <= MOST_LOOKS; distance++) {
      const next: string[] = [];
      for (const id of edge)
        for (const other of this.neighboursOf(id)) {
          this.looks++;
          if (distances.has(other)) continue;
          distances.set(other, distance);
          next.push(other);
        }
      edge = next;
    }
    return distances;
  }

  private neighboursOf(id: string): readonly string[] {
    const known = this.around.get(id);
    if (known) return known;
    const others = new Set<string>();
    this.graph.forEachEdge(id, (_, fact, subject, object) => {
      if (subject !== object && this.accept(fact)) others.add(subject === id ? object : subject);
    });
    const sorted = [...others].sort(compareStrings);
    this.looks += sorted.length;
    this.around.set(id, sorted);
    return sorted;
  }
}

function describeCut(what: string): string {
  return `There are more chains than ${what}; use a smaller depth, fewer relations or a shorter time to see all.`;
}
