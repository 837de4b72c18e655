import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerPath } from './answers/answer-path.ts';
import { createContext, type QueryOptions } from './create-context.ts';
import { resolveName } from './names/resolve-name.ts';

/**
 * How two entities are connected: the shortest chain of facts, a result a step.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, naming what could be meant.
 */
export function path(
  graph: PrecedentGraph,
  reference: Reference,
  from: string,
  to: string,
  options: QueryOptions = {},
): Answer {
  const context = createContext(graph, reference, options);
  const [start, end] = [resolveName(graph, reference, from), resolveName(graph, reference, to)];
  return answerPath(context, `${from} – ${to}`, start, end);
}
