import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { evaluateQuery } from './evaluate/evaluate-query.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import type { QueryOptions } from './query/context-at.ts';
import { EMPTY_QUERY } from './query/query.ts';
import { resolveOffice } from './resolve/resolve-office.ts';

/**
 * Who held an office on a date, or at some time in a month or year.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function holders(
  graph: GraphView,
  reference: Reference,
  office: string,
  on: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, { ...options, asked: ['holders', office, on] }, (context) => {
    const { id } = resolveOffice(context.graph, reference, office);
    const { relation } = reference.ontology.endsThat('holds')[0]!;
    const query = {
      ...EMPTY_QUERY,
      relations: [relation],
      subject: '?',
      office: [id],
      from: on,
      to: on,
      asOf: context.asOf,
    };
    return toAnswer(`${office}, ${on}`, query, evaluateQuery(context, query));
  });
}
