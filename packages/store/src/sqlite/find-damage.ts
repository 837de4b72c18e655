import { PrecedentError } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/** SQLite's own checks: pages and indexes, references between tables, the index of words. O(archive). */
export async function findDamage(db: Kysely<ArchiveTables>): Promise<string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const damage = pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const orphans = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db);
  for (const { table, rowid } of orphans.rows)
    damage.push(`row ${rowid} of table ${table} belongs to nothing`);
  return damage.concat(await checkSearch(db));
}

/** FTS5 compares its index with the text of all articles. That counts as writing, so it takes the lock. */
async function checkSearch(db: Kysely<ArchiveTables>): Promise<string[]> {
  try {
    await db.transaction().execute(async (trx) => {
      await sql`insert into article_search (article_search, rank) values ('integrity-check', 1)`.execute(trx);
    });
    return [];
  } catch (error) {
    if (!(error instanceof PrecedentError && error.code === 'archive_corrupt')) throw error;
    return ['the index of words does not fit the articles: searches may miss some'];
  }
}
