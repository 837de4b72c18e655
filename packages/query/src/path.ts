import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { evaluateLinks } from './evaluate/links.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import { resolveName } from './names/resolve-name.ts';
import type { LinkFilter } from './network/accept-links.ts';
import type { QueryOptions } from './query/context-at.ts';
import { EMPTY_QUERY } from './query/query.ts';

/**
 * How two entities are connected: the shortest chain of facts, one result for each step.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function path(
  graph: GraphView,
  reference: Reference,
  from: string,
  to: string,
  { relations, modalities, since, until, ...options }: QueryOptions & LinkFilter = {},
): Answer {
  const asked = ['path', from, to, { relations, modalities, since, until }];
  return answerAt(graph, reference, { ...options, asked }, (context) => {
    const [start, end] = [from, to].map((name) => resolveName(context.graph, reference, name).id);
    const query = {
      ...EMPTY_QUERY,
      kind: 'links' as const,
      subject: start!,
      object: end!,
      relations: relations ?? [],
      from: since ?? null,
      to: until ?? null,
      asOf: context.asOf,
    };
    return toAnswer(`${from} – ${to}`, query, evaluateLinks(context, query, modalities));
  });
}
