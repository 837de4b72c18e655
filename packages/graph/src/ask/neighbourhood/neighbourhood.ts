import type { Entity, Fact, FactOutline } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';

/** A part of a graph, small enough to look at. */
export interface Neighbourhood {
  entities: Entity[];
  facts: Fact[];
  /** Totals within the same number of steps, including what was left out. */
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
}

/**
 * The surroundings of an entity. Nearer entities come first; at the same distance, those with more claims
 * that link them to entities already taken. So the least linked ones are left out.
 *
 * @param entityId null for the whole graph, starting with its best evidenced entities.
 */
export function neighbourhood(
  graph: PrecedentGraph,
  entityId: string | null,
  options?: NeighbourhoodOptions,
): Neighbourhood;
/** For a part of a graph, the entity has to be given. */
export function neighbourhood(
  graph: GraphView,
  entityId: string,
  options?: NeighbourhoodOptions,
): Neighbourhood;
export function neighbourhood(
  graph: GraphView,
  entityId: string | null,
  options: NeighbourhoodOptions = {},
): Neighbourhood {
  const partial = partialOf(graph, options);
  if (partial !== null && entityId !== null) return outlinedNeighbourhood(partial, entityId, options);
  const { depth = 1, limit = 200, facts: most = Number.POSITIVE_INFINITY } = options;
  const accept = accepting(options);
  const reach =
    entityId === null && isWhole(graph)
      ? reachAll(graph, accept)
      : reachFrom(graph, entityId!, depth, accept);
  const ordered = inOrder(reach);
  const taken = new Set(ordered.slice(0, limit));
  const facts = factsAmong(graph, new Set(ordered), accept);
  const among = facts.filter((fact) => taken.has(fact.subject) && taken.has(fact.object));
  const shown = among.length > most ? among.sort(compareFacts).slice(0, most) : among;
  return {
    entities: mapTogether([...taken].sort(compareStrings), (id) => graph.getNodeAttributes(id)),
    facts: shown.sort((a, b) => compareStrings(a.id, b.id)),
    total: { entities: ordered.length, facts: facts.length },
    cut: describeCut(ordered.length, taken.size, facts.length, shown.length),
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

/** The same without loading more than what is shown: a country may have ten thousand facts. */
function outlinedNeighbourhood(
  graph: PartialGraph,
  start: string,
  { depth = 1, limit = 200, facts: most = Number.POSITIVE_INFINITY, relations }: NeighbourhoodOptions,
): Neighbourhood {
  const reach = reachByOutlines(graph, start, depth, relations);
  const ordered = inOrder(reach);
  const taken = ordered.slice(0, limit);
  const wanted = relations === undefined ? null : [...relations].sort();
  const [among, total] = mapTogether(
    [
      () => graph.outlinesAmong([...taken].sort(compareStrings), wanted),
      () => graph.countAmong([...ordered].sort(compareStrings), wanted),
    ] as const,
    (load): FactOutline[] | number => load(),
  ) as [FactOutline[], number];
  const shown = among.length > most ? among.sort(compareOutlines).slice(0, most) : among;
  const ids = shown.map(({ id }) => id).sort(compareStrings);
  const [entities, facts] = mapTogether(
    [
      () => mapTogether([...taken].sort(compareStrings), (id) => graph.getNodeAttributes(id)),
      () => mapTogether(ids, (id) => graph.getEdgeAttributes(id)),
    ] as const,
    (load): Entity[] | Fact[] => load(),
  ) as [Entity[], Fact[]];
  const cut = describeCut(ordered.length, taken.length, total, facts.length);
  return { entities, facts, total: { entities: ordered.length, facts: total }, cut };
}

/** Those with the most claims first. */
function compareOutlines(a: FactOutline, b: FactOutline): number {
  return b.claims - a.claims || compareStrings(a.id, b.id);
}

function reachByOutlines(
  graph: PartialGraph,
  start: string,
  depth: number,
  relations: ReadonlySet<string> | undefined,
): Map<string, Reached> {
  const reach = new Map<string, Reached>([[start, { distance: 0, claims: 0 }]]);
  let frontier = [start];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next = new Map<string, Reached>();
    const around = mapTogether(frontier, (id) => graph.outlinesOf(id));
    for (const [at, id] of frontier.entries())
      for (const { relation, subject, object, claims } of around[at]!) {
        const other = subject === id ? object : subject;
        if (reach.has(other) || relations?.has(relation) === false) continue;
        const reached = next.get(other) ?? { distance, claims: 0 };
        reached.claims += claims;
        next.set(other, reached);
      }
    for (const [id, reached] of next) reach.set(id, reached);
    frontier = [...next.keys()];
  }
  return reach;
}

/** Steps from the centre, and the number of claims that link it to nearer entities. */
interface Reached {
  distance: number;
  claims: number;
}

/** Those with the most claims first. */
function compareFacts(a: Fact, b: Fact): number {
  return b.claims.length - a.claims.length || compareStrings(a.id, b.id);
}

function inOrder(reach: ReadonlyMap<string, Reached>): string[] {
  return [...reach.keys()].sort(
    (a, b) => compareReached(reach.get(a)!, reach.get(b)!) || compareStrings(a, b),
  );
}

function compareReached(a: Reached, b: Reached): number {
  return a.distance - b.distance || b.claims - a.claims;
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

function describeCut(
  entities: number,
  shownEntities: number,
  facts: number,
  shownFacts: number,
): string | null {
  if (shownEntities === entities && shownFacts === facts) return null;
  return `${shownEntities} of ${entities} entities and ${shownFacts} of ${facts} facts shown: the nearest, with the most claims.`;
}
