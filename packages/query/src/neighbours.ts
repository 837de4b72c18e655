import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt, type QueryOptions } from './answer-at.ts';
import { answerNeighbours, type NeighbourOptions } from './answers/answer-neighbours.ts';
import { resolveName } from './names/resolve-name.ts';

/**
 * What an entity is linked to, nearest first.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates; `invalid_input` for a relation
 *   that is not in the ontology.
 */
export function neighbours(
  graph: PrecedentGraph,
  reference: Reference,
  name: string,
  options: QueryOptions & NeighbourOptions = {},
): Answer {
  return answerAt(graph, reference, options, (context) =>
    answerNeighbours(context, name, resolveName(context.graph, reference, name), options),
  );
}
