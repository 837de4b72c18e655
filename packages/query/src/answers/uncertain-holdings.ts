import { restrictFact } from '@precedent/graph';
import type { AnswerResult, Fact } from '@precedent/model';
import type { QuestionTime } from '../grammar/read-time.ts';
import { compareFacts, factResult } from './answer-relation.ts';
import type { QueryContext } from './context.ts';
import { isInTime } from './in-time.ts';

/**
 * Holders of offices according to uncertain claims. These make no tenures, so they are results of their own; there
 * are none unless uncertain claims were asked for.
 */
export function uncertainHoldings(
  context: QueryContext,
  time: QuestionTime | null,
  accept: (fact: Fact) => boolean,
): AnswerResult[] {
  const { graph, reference, asOf } = context;
  return graph
    .mapEdges((_, fact) => fact)
    .filter((fact) => !fact.certain && reference.ontology.isTenure(fact.relation) && accept(fact))
    .map((fact) => restrictFact(fact, (claim) => isInTime(claim, time, asOf)))
    .filter((fact) => fact !== null)
    .sort(compareFacts)
    .map((fact) => factResult(context, fact, fact.object));
}

/** For {@link uncertainHoldings}: facts about an office. */
export function isOfOffice(office: string): (fact: Fact) => boolean {
  return (fact) => fact.office?.id === office;
}
