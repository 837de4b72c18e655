import { type PrecedentGraph, rankEntities } from '@precedent/graph';
import { type Entity, PrecedentError } from '@precedent/model';

const MOST_SUGGESTIONS = 5;

/** @throws PrecedentError `not_found`, naming the entities that could be meant. */
export function findEntity(graph: PrecedentGraph, id: string): Entity {
  if (graph.hasNode(id)) return graph.getNodeAttributes(id);
  const near = rankEntities(graph, id).slice(0, MOST_SUGGESTIONS);
  const names = near.map(({ entity }) => `${entity.id} (${entity.name})`).join(', ');
  throw new PrecedentError(
    'not_found',
    `no entity "${id}" in the graph`,
    near.length > 0 ? `Nearest by name: ${names}.` : 'Look for its name with /api/entities?q=.',
  );
}
