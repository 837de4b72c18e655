import { type Kysely, sql } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Every article must say how many claims it has. */
export async function* checkCounts(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  const { rows } = await sql<{ id: string }>`
    select a.id from articles a left join (
      select article, count(*) as claims, sum(1 - certain) as uncertain from claims group by article
    ) as counted on counted.article = a.number
    where a.claims <> coalesce(counted.claims, 0) or a.uncertain <> coalesce(counted.uncertain, 0)
    order by a.id`.execute(db);
  for (const { id } of rows)
    yield { where: `article ${id}`, what: 'the number of its claims is not what was stored' };
}
