import { type GraphView, graphAt, type PrecedentGraph } from '@precedent/graph';
import { datePrefixSchema, PrecedentError, type QueryScope, type Reference } from '@precedent/model';
import type { QueryContext } from './context.ts';

export type QueryOptions = QueryScope;

/**
 * What answers are based on: the graph as it was known at a time.
 *
 * @param asOf whether valid time is left to the question, or already restricts the graph.
 * @throws PrecedentError `invalid_input` if a time is not a date.
 */
export function contextAt(
  graph: PrecedentGraph,
  reference: Reference,
  options: QueryOptions,
  valid?: 'asked' | 'valid',
): QueryContext<PrecedentGraph>;
export function contextAt(
  graph: GraphView,
  reference: Reference,
  options: QueryOptions,
  valid?: 'asked' | 'valid',
): QueryContext;
export function contextAt(
  graph: GraphView,
  reference: Reference,
  { asOf, knownBy, uncertain }: QueryOptions,
  valid: 'asked' | 'valid' = 'asked',
): QueryContext {
  for (const date of [asOf, knownBy]) checkDate(date ?? null);
  const time = valid === 'valid' ? { asOf, knownBy } : { knownBy };
  return {
    graph: graphAt(graph, { ...time, uncertain }),
    everything: graphAt(graph, { ...time, uncertain: true }),
    reference,
    asOf: asOf ?? null,
    knownBy: knownBy ?? null,
  };
}

function checkDate(date: string | null): void {
  if (date === null || datePrefixSchema.safeParse(date).success) return;
  throw new PrecedentError(
    'invalid_input',
    `"${date}" is not a date`,
    'Write it as 2024-10-01, 2024-10 or 2024.',
  );
}
