import { findEntities, type GraphView } from '@precedent/graph';
import { type Entity, PrecedentError, toCandidates } from '@precedent/model';

/** @throws PrecedentError `not_found`, with the entities of a similar name as candidates. */
export function findEntity(graph: GraphView, id: string): Entity {
  if (graph.hasNode(id)) return graph.getNodeAttributes(id);
  const near = findEntities(graph, id);
  throw new PrecedentError(
    'not_found',
    `no entity has the id "${id}"`,
    near.length > 0 ? 'Did you mean one of these?' : 'Search for its name with /api/entities?q=.',
    { candidates: toCandidates(near) },
  );
}
