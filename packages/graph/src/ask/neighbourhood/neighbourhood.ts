import type { Entity, Fact } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withBestClaims } from '../../partial/brief-fact.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';
import { outlinedNeighbourhood } from './outlined-neighbourhood.ts';
import { countedUpTo, describeCut, inOrder, type Reached } from './reached.ts';

/** A part of a graph, small enough to look at. */
export interface Neighbourhood {
  entities: Entity[];
  facts: Fact[];
  /** Totals within the same number of steps, including what was left out. Around an entity, facts are counted up to `MOST_COUNTED`. */
  total: { entities: number; facts: number };
  /** A sentence on what was left out and why; null if nothing was. */
  cut: string | null;
}

export interface NeighbourhoodOptions {
  /** Steps from the entity, 1 by default. */
  depth?: number | undefined;
  /** The maximum number of entities, 200 by default. */
  limit?: number | undefined;
  /** The maximum number of facts; all between these entities by default. */
  facts?: number | undefined;
  /** Only facts with one of these relations are followed and returned; their subtypes are not among them. */
  relations?: ReadonlySet<string> | undefined;
  /** Only facts accepted by it are followed and returned. */
  accept?: ((fact: Fact) => boolean) | undefined;
  /** How many claims of each fact are wanted, where so many facts are returned; all by default. */
  claims?: ((facts: number) => number) | undefined;
}

/**
 * The surroundings of an entity. Nearer entities come first; at the same distance, those with more claims
 * that link them to entities already taken. So the least linked ones are left out.
 *
 * @param entityId null for the whole graph, starting with its best evidenced entities; of a graph that is not in memory as a whole,
 *   at no time in particular, and without `accept`.
 */
export function neighbourhood(
  graph: GraphView,
  entityId: string | null,
  options: NeighbourhoodOptions = {},
): Neighbourhood {
  const partial = partialOf(graph, options);
  if (partial !== null) return outlinedNeighbourhood(partial, entityId, options);
  const { depth = 1, limit = 200, facts: most = Number.POSITIVE_INFINITY, claims } = options;
  const accept = accepting(options);
  const reach =
    entityId === null ? reachAll(asWhole(graph), accept) : reachFrom(graph, entityId, depth, accept);
  const ordered = inOrder(reach);
  const taken = new Set(ordered.slice(0, limit));
  const facts = factsAmong(graph, new Set(ordered), accept);
  const among = facts.filter((fact) => taken.has(fact.subject) && taken.has(fact.object));
  const shown = among.length > most ? among.sort(compareFacts).slice(0, most) : among;
  const counted = entityId === null ? facts.length : countedUpTo(facts.length);
  const total = { entities: ordered.length, facts: counted };
  return {
    entities: mapTogether([...taken].sort(compareStrings), (id) => graph.getNodeAttributes(id)),
    facts: shown
      .sort((a, b) => compareStrings(a.id, b.id))
      .map((fact) => (claims ? withBestClaims(fact, claims(shown.length)) : fact)),
    total,
    cut: describeCut(total, { entities: taken.size, facts: shown.length }),
  };
}

function accepting({ relations, accept }: NeighbourhoodOptions): (fact: Fact) => boolean {
  return (fact) => (relations?.has(fact.relation) ?? true) && (accept?.(fact) ?? true);
}

/** A graph of which facts can be counted without loading their claims. */
function partialOf(graph: GraphView, { accept }: NeighbourhoodOptions): PartialGraph | null {
  if (isWhole(graph) || accept) return null;
  const partial = asPartial(graph);
  return partial.scope.kind === 'timed' ? null : partial;
}

function asWhole(graph: GraphView): PrecedentGraph {
  if (isWhole(graph)) return graph;
  throw new TypeError('the best evidenced entities at a time are known of a whole graph only');
}

/** Those with the most claims first. */
function compareFacts(a: Fact, b: Fact): number {
  return b.claims.length - a.claims.length || compareStrings(a.id, b.id);
}

function reachAll(graph: PrecedentGraph, accept: (fact: Fact) => boolean): Map<string, Reached> {
  const reach = new Map<string, Reached>(graph.mapNodes((id) => [id, { distance: 0, claims: 0 }]));
  graph.forEachEdge((_, fact, subject, object) => {
    if (!accept(fact)) return;
    reach.get(subject)!.claims += fact.claims.length;
    reach.get(object)!.claims += fact.claims.length;
  });
  return reach;
}

function reachFrom(
  graph: GraphView,
  start: string,
  depth: number,
  accept: (fact: Fact) => boolean,
): Map<string, Reached> {
  const reach = new Map<string, Reached>([[start, { distance: 0, claims: 0 }]]);
  let frontier = [start];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next = new Map<string, Reached>();
    mapTogether(frontier, (id) => graph.edges(id));
    for (const id of frontier)
      graph.forEachEdge(id, (_, fact, subject, object) => {
        const other = subject === id ? object : subject;
        if (reach.has(other) || !accept(fact)) return;
        const reached = next.get(other) ?? { distance, claims: 0 };
        reached.claims += fact.claims.length;
        next.set(other, reached);
      });
    for (const [id, reached] of next) reach.set(id, reached);
    frontier = [...next.keys()];
  }
  return reach;
}

function factsAmong(graph: GraphView, ids: ReadonlySet<string>, accept: (fact: Fact) => boolean): Fact[] {
  const facts: Fact[] = [];
  mapTogether(ids, (id) => graph.edges(id));
  for (const id of ids)
    graph.forEachEdge(id, (_, fact, subject, object) => {
      if (subject === id && ids.has(object) && accept(fact)) facts.push(fact);
    });
  return facts;
}
