import { entitiesNamed, findEntities, type GraphView, graphAt, sayFact } from '@precedent/graph';
import {
  type Entity,
  type Fact,
  PrecedentError,
  type QueryScope,
  type Reference,
  toCandidates,
} from '@precedent/model';
import { nameIn } from '../load-graph.ts';
import { citeClaims } from './cite-claims.ts';

/** A fact, or the two entities that facts are looked for between. */
export interface EvidenceQuery extends QueryScope {
  fact?: string | undefined;
  entities?: [string, string] | undefined;
  limit: number;
}

/**
 * The claims of a fact, or of all facts between two entities.
 *
 * @throws PrecedentError `invalid_input` unless one of the two is asked for, `not_found` or `ambiguous` if
 *   there is no such fact or entity.
 */
export function findEvidence(
  whole: GraphView,
  reference: Reference,
  { fact, entities, limit, ...scope }: EvidenceQuery,
): Record<string, unknown> {
  const graph = graphAt(whole, scope);
  const facts = factsMeant(graph, fact, entities);
  return {
    facts: facts.map((found) => ({
      id: found.id,
      text: sayFact(graph, reference, found),
      ...citeClaims(found.claims, nameIn(graph), limit),
    })),
  };
}

function factsMeant(graph: GraphView, fact?: string, entities?: [string, string]): Fact[] {
  if ((fact === undefined) === (entities === undefined))
    throw new PrecedentError(
      'invalid_input',
      'give either a fact or two entities',
      'Results of the tool ask have the ids of their facts.',
    );
  if (fact !== undefined) return [factWithId(graph, fact)];
  const [one, other] = entities!;
  const between = graph.edges(entityMeant(graph, one).id, entityMeant(graph, other).id);
  const ids = [...new Set(between)].sort();
  return ids.map((id) => graph.getEdgeAttributes(id));
}

function factWithId(graph: GraphView, id: string): Fact {
  if (graph.hasEdge(id)) return graph.getEdgeAttributes(id);
  throw new PrecedentError(
    'not_found',
    `no fact has the id "${id}"`,
    'Use an id from a result of the tool ask, or name the two entities. The times asked about may exclude it.',
  );
}

/** The only entity with that id, name, alias or last name. */
function entityMeant(graph: GraphView, text: string): Entity {
  const named = entitiesNamed(graph, text);
  const best = named.filter(({ fit }) => fit === named[0]!.fit).map(({ entity }) => entity);
  if (best.length === 1) return best[0]!;
  if (best.length > 1)
    throw new PrecedentError(
      'ambiguous',
      `"${text}" matches ${best.length} entities`,
      'Use the id of the one you mean.',
      { candidates: toCandidates(best) },
    );
  const near = findEntities(graph, text);
  throw new PrecedentError(
    'not_found',
    `no match for "${text}"`,
    near.length > 0 ? 'Did you mean one of these?' : 'Look for part of the name with the tool search.',
    { candidates: toCandidates(near) },
  );
}
