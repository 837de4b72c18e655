import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * PostgreSQL enforces references and checks pages when it reads them; only its indexes remain to be checked.
 */
export async function findDamage(db: Kysely<ArchiveTables>): Promise<string[]> {
  const invalid = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index
    join pg_class on pg_class.oid = indrelid
    where not indisvalid and relnamespace = current_schema()::regnamespace order by 1`.execute(db);
  const unindexed = await sql<{ id: string }>`
    select id from articles left join article_search on article = number
    where article is null order by id`.execute(db);
  return [
    ...invalid.rows.map(({ name }) => `the index ${name} is invalid; run REINDEX`),
    ...unindexed.rows.map(({ id }) => `article ${id} is not in the search index, so searches miss it`),
  ];
}
