import type { SourcedClaim } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * The facts of claims that people added to some articles, by the number of the fact: no stored claim is behind them, and they
 * are few.
 */
export async function factsOfAdded(
  db: Kysely<ArchiveTables>,
  articles: readonly string[],
): Promise<{ key: string; number: number }[]> {
  const wanted = new Set(articles);
  const { rows } = await sql<{ fact: number; difference: string }>`
    select fact, difference from graph_claims where article is null`.execute(db);
  const found = rows.map(({ fact, difference }) => {
    const { article } = JSON.parse(difference) as SourcedClaim;
    return { key: article.id, number: fact };
  });
  return found.filter(({ key }) => wanted.has(key));
}
