import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { evaluateCommon } from './evaluate/common.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import { resolveName } from './names/resolve-name.ts';
import type { QueryOptions } from './query/context-at.ts';
import { EMPTY_QUERY } from './query/query.ts';

/**
 * What two entities have in common: offices that both held, and entities that both are linked to.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function common(
  graph: GraphView,
  reference: Reference,
  one: string,
  other: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, { ...options, asked: ['common', one, other] }, (context) => {
    const [first, second] = [one, other].map((name) => resolveName(context.graph, reference, name).id);
    const query = {
      ...EMPTY_QUERY,
      kind: 'common' as const,
      subject: first!,
      object: second!,
      asOf: context.asOf,
    };
    return toAnswer(`${one} – ${other}`, query, evaluateCommon(context, query));
  });
}
