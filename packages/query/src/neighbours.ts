import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { evaluateNeighbours, type NeighbourOptions } from './evaluate/neighbours.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import { resolveName } from './names/resolve-name.ts';
import type { QueryOptions } from './query/context-at.ts';
import { EMPTY_QUERY } from './query/query.ts';

/**
 * What an entity is linked to, nearest first.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates; `invalid_input` for a relation
 *   that is not in the ontology.
 */
export function neighbours(
  graph: GraphView,
  reference: Reference,
  name: string,
  options: QueryOptions & NeighbourOptions = {},
): Answer {
  return answerAt(graph, reference, { ...options, asked: ['neighbours', name, options] }, (context) => {
    const entity = resolveName(context.graph, reference, name);
    const query = { ...EMPTY_QUERY, kind: 'happened' as const, subject: entity.id, asOf: context.asOf };
    return toAnswer(name, query, evaluateNeighbours(context, entity, options));
  });
}
