import { PrecedentError } from '@precedent/model';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';

/** Steps kept of questions that are answered at the same time; once none is, all are forgotten. */
const MOST_KEPT = 200;

type Outcome = { result: unknown } | { refused: PrecedentError };

/**
 * The result of a step of an answer, kept from the last time. An answer is worked out again whenever something that it missed
 * has been loaded, and most of the time it is a later step that misses something.
 *
 * @param step everything but the graph that the result depends on.
 */
export function workOnce<Result>(graph: GraphView, step: string, work: () => Result): Result {
  if (isWhole(graph)) return work();
  const kept = asPartial(graph).steps as Map<string, Outcome>;
  const outcome = kept.get(step) ?? settle(work);
  kept.delete(step);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(step, outcome);
  if ('refused' in outcome) throw outcome.refused;
  return outcome.result as Result;
}

/** A refusal is as final as a result; that a part is missing is not. */
function settle(work: () => unknown): Outcome {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof PrecedentError) return { refused: error };
    throw error;
  }
}
