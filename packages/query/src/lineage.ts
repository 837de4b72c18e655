import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import { answerAt, type QueryOptions } from './answer-at.ts';
import { answerLineage } from './answers/answer-holders.ts';
import { resolveOffice } from './names/resolve-office.ts';

/**
 * The holders of an office in order, one result for each, and the lineage itself.
 *
 * @param office any way to name it: "Secretary General of NATO", "NATO chief", or its id.
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function lineage(
  graph: PrecedentGraph,
  reference: Reference,
  office: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, options, (context) =>
    answerLineage(context, office, resolveOffice(context.graph, reference, office)),
  );
}
