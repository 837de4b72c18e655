import { restrictFact, uncertainFactsNaming } from '@precedent/graph';
import { isInTime, type Span } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';
import { compareFacts, factFinding } from './fact-finding.ts';

/**
 * Holders of offices according to uncertain claims. These make no tenures, so they are results of their own; there
 * are none unless uncertain claims were asked for.
 */
export function uncertainHoldings(
  context: QueryContext,
  span: Span,
  asked: { offices: readonly string[]; subject: string | null },
): Finding[] {
  const { graph, reference } = context;
  return uncertainFactsNaming(graph, asked)
    .filter(({ relation }) => reference.ontology.isTenure(relation))
    .map((fact) => restrictFact(fact, (claim) => isInTime(claim, span)))
    .filter((fact) => fact !== null)
    .sort(compareFacts)
    .map((fact) => factFinding(context, fact, fact.object));
}
