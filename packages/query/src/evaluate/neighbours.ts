import { mapTogether, neighboursOf, restrictFact } from '@precedent/graph';
import { compareStrings, type Entity, type Fact } from '@precedent/model';
import { ANY_TIME, isInTime } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation } from '../query/finding.ts';
import { compareFacts, factFinding } from './fact-finding.ts';

export interface NeighbourOptions {
  /** Relation ids; their subtypes count too. All by default. */
  relations?: readonly string[] | undefined;
  /** Steps from the entity, 1 by default. */
  depth?: number | undefined;
}

/** What an entity is linked to, nearest first: one result for each fact. */
export function evaluateNeighbours(
  context: QueryContext,
  entity: Entity,
  { relations, depth = 1 }: NeighbourOptions,
): Evaluation {
  const { graph, reference, asOf } = context;
  const wanted = relations && new Set(relations.flatMap((id) => reference.ontology.withDescendants(id)));
  const accept = (fact: Fact) =>
    (!wanted || wanted.has(fact.relation)) &&
    fact.claims.some((claim) => isInTime(claim, { ...ANY_TIME, asOf }));
  const near = reachedWithin(context, entity.id, depth - 1, accept);
  mapTogether(near, ([id]) => graph.edges(id));
  const facts = new Map<string, { fact: Fact; distance: number; from: string }>();
  for (const [id, distance] of near)
    graph.forEachEdge(id, (key, edge) => {
      const fact =
        accept(edge) && !facts.has(key)
          ? restrictFact(edge, (claim) => isInTime(claim, { ...ANY_TIME, asOf }))
          : null;
      if (fact) facts.set(key, { fact, distance, from: id });
    });
  const ordered = [...facts.values()].sort((a, b) => a.distance - b.distance || compareFacts(a.fact, b.fact));
  const by = relations
    ? ` by ${relations.map((id) => `“${reference.ontology.relation(id).label}”`).join(', ')}`
    : '';
  return evaluation(
    `Everything linked to ${entity.name}${by}, within ${depth} ${depth === 1 ? 'step' : 'steps'}`,
    {
      findings: ordered.map(({ fact, from }) => factFinding(context, fact, from)),
    },
  );
}

/** The entities up to so many steps away, nearest first. */
function reachedWithin(
  { graph }: QueryContext,
  start: string,
  steps: number,
  accept: (fact: Fact) => boolean,
): [string, number][] {
  const distances = new Map([[start, 0]]);
  let frontier = [start];
  for (let distance = 1; distance <= steps; distance += 1) {
    const next = new Set(neighboursOf(graph, frontier, { accept, kinds: null }).flat());
    frontier = [...next].filter((id) => !distances.has(id)).sort(compareStrings);
    for (const id of frontier) distances.set(id, distance);
  }
  return [...distances];
}
