import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { evaluateCareer } from './evaluate/about.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import { resolveName } from './names/resolve-name.ts';
import type { QueryOptions } from './query/context-at.ts';
import { EMPTY_QUERY } from './query/query.ts';

/**
 * The offices that a person held or is to hold, in order, one result for each term.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function career(
  graph: GraphView,
  reference: Reference,
  name: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, { ...options, asked: ['career', name] }, (context) => {
    const person = resolveName(context.graph, reference, name, 'person');
    const query = { ...EMPTY_QUERY, kind: 'offices' as const, subject: person.id, asOf: context.asOf };
    return toAnswer(name, query, evaluateCareer(context, query));
  });
}
