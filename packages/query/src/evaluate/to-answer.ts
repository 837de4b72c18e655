import type { Answer } from '@precedent/model';
import { type Evaluation, toResult } from '../query/finding.ts';
import { printQuery } from '../query/print-query.ts';
import type { Query } from '../query/query.ts';

/** What a query gave, as an answer to a question. */
export function toAnswer(
  question: string,
  query: Query,
  found: Evaluation,
  notes: readonly string[] = [],
): Answer {
  return {
    question,
    interpretation: `${found.interpretation}.`,
    query: printQuery(query),
    sparql: null,
    summary: found.findings.length > 0 ? found.summary : null,
    results: found.findings.map(toResult),
    notes: [...new Set([...notes, ...found.notes])].map((note) => `${note}.`),
    conflicts: [],
    lineage: found.lineage,
  };
}
