import { KINDS } from '../query/query.ts';
import type { Conjunction } from './split-compound.ts';

const BETWEEN = new RegExp(
  `\\s(and|both|or|nor|not|then)\\s(?=(?:${KINDS.join('|')})\\s[a-z-]+=)(?=(?:[^"]|"[^"]*")*$)`,
);

/** "whether … both whether …": the queries of a question of several parts, with the word that joins them. */
export function printQueries(conjunction: Conjunction, queries: readonly string[]): string {
  return queries.join(` ${conjunction} `);
}

/** The queries in a text that `printQueries` wrote; a single one has no word between. */
export function readQueries(text: string): { conjunction: Conjunction | null; queries: string[] } {
  const parts = text.split(BETWEEN);
  const conjunction = (parts[1] ?? null) as Conjunction | null;
  return { conjunction, queries: parts.filter((_, at) => at % 2 === 0) };
}
