import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerNeighbours, type NeighbourOptions } from './answers/answer-neighbours.ts';
import { createContext, type QueryOptions } from './create-context.ts';
import { resolveName } from './names/resolve-name.ts';

/**
 * What an entity is linked to, nearest first.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, naming what could be meant; `invalid_input` for
 *   a relation that the ontology lacks.
 */
export function neighbours(
  graph: PrecedentGraph,
  reference: Reference,
  name: string,
  options: QueryOptions & NeighbourOptions = {},
): Answer {
  const context = createContext(graph, reference, options);
  return answerNeighbours(context, name, resolveName(graph, reference, name), options);
}
