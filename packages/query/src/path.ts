import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt, type QueryOptions } from './answer-at.ts';
import { answerPath } from './answers/answer-path.ts';
import { resolveName } from './names/resolve-name.ts';

/**
 * How two entities are connected: the shortest chain of facts, one result for each step.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function path(
  graph: PrecedentGraph,
  reference: Reference,
  from: string,
  to: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, options, (context) => {
    const [start, end] = [from, to].map((name) => resolveName(context.graph, reference, name));
    return answerPath(context, `${from} – ${to}`, start!, end!);
  });
}
