import type { PrecedentGraph } from '@precedent/graph';
import { datePrefixSchema, PrecedentError, type Reference } from '@precedent/model';
import type { QueryContext } from './answers/context.ts';

export interface QueryOptions {
  asOf?: string | undefined;
}

/** @throws PrecedentError `invalid_input` where `asOf` is no date. */
export function createContext(
  graph: PrecedentGraph,
  reference: Reference,
  { asOf }: QueryOptions,
): QueryContext {
  if (asOf !== undefined && !datePrefixSchema.safeParse(asOf).success)
    throw new PrecedentError(
      'invalid_input',
      `"${asOf}" is not a date`,
      'Write it as 2024-10-01, 2024-10 or 2024.',
    );
  return { graph, reference, asOf: asOf ?? null };
}
