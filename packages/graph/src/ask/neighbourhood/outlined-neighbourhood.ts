import { compareStrings, type Entity, type Fact } from '@precedent/model';
import { mapTogether } from '../../partial/missing-part.ts';
import type { PartialGraph } from '../../partial/partial-graph.ts';
import { briefFacts } from './brief-facts.ts';
import type { Neighbourhood, NeighbourhoodOptions } from './neighbourhood.ts';
import { describeCut, inOrder, MOST_COUNTED, type Reached } from './reached.ts';

/** The entities around another that are to be shown, and how many there are. */
interface Around {
  taken: string[];
  total: Neighbourhood['total'];
}

/** A neighbourhood of which no more is loaded than what is shown: a country may have ten thousand facts. */
export function outlinedNeighbourhood(
  graph: PartialGraph,
  start: string | null,
  options: NeighbourhoodOptions,
): Neighbourhood {
  const { facts: most, relations, claims = () => Number.POSITIVE_INFINITY } = options;
  const wanted = relations === undefined ? null : [...relations].sort();
  const { taken, total } = chooseEntities(graph, start, options, wanted);
  const ids = graph
    .outlinesAmong({ entities: taken, relations: wanted, most: most ?? null })
    .map(({ id }) => id);
  const [entities, facts] = mapTogether(
    [
      () => mapTogether(taken, (id) => graph.getNodeAttributes(id)),
      () => briefFacts(graph, ids, claims(ids.length)),
    ] as const,
    (load): Entity[] | Fact[] => load(),
  ) as [Entity[], Fact[]];
  return { entities, facts, total, cut: describeCut(total, { entities: taken.length, facts: facts.length }) };
}

function chooseEntities(
  graph: PartialGraph,
  start: string | null,
  { depth = 1, limit = 200 }: NeighbourhoodOptions,
  relations: readonly string[] | null,
): Around {
  if (start === null) return bestEvidenced(graph, limit, relations);
  return depth === 1
    ? linkedAround(graph, start, limit, relations)
    : reachedAround(graph, start, depth, limit, relations);
}

function bestEvidenced(graph: PartialGraph, limit: number, relations: readonly string[] | null): Around {
  const { ids, total } = graph.mostNamed({ by: 'claims', relations, skip: 0, most: limit });
  return { taken: [...ids].sort(compareStrings), total };
}

function linkedAround(
  graph: PartialGraph,
  entity: string,
  limit: number,
  relations: readonly string[] | null,
): Around {
  const most = Math.max(1, limit - 1);
  const { linked, total } = graph.bestLinked({ entity, relations, most, mostFacts: MOST_COUNTED });
  const taken = [entity, ...linked.map(({ id }) => id)].slice(0, limit).sort(compareStrings);
  return { taken, total: { entities: total.entities + 1, facts: total.facts } };
}

function reachedAround(
  graph: PartialGraph,
  start: string,
  depth: number,
  limit: number,
  relations: readonly string[] | null,
): Around {
  const ordered = inOrder(reachByOutlines(graph, start, depth, relations && new Set(relations)));
  const entities = [...ordered].sort(compareStrings);
  const facts = graph.countAmong({ entities, relations, most: MOST_COUNTED });
  return { taken: ordered.slice(0, limit).sort(compareStrings), total: { entities: ordered.length, facts } };
}

function reachByOutlines(
  graph: PartialGraph,
  start: string,
  depth: number,
  relations: ReadonlySet<string> | null,
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
