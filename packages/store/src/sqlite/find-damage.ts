import { PrecedentError } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/** SQLite's own checks: pages and indexes, references between tables, the index of words. O(archive). */
export async function findDamage(db: Kysely<ArchiveTables>): Promise<string[]> {
  const checks = [checkPages, checkReferences, checkSearch];
  const damage: string[] = [];
  for (const check of checks)
    try {
      damage.push(...(await check(db)));
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      damage.push(DAMAGED.get(check)!);
    }
  return damage;
}

async function checkPages(db: Kysely<ArchiveTables>): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

async function checkReferences(db: Kysely<ArchiveTables>): Promise<string[]> {
  const { rows } = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db);
  return rows.map(({ table, rowid }) => `row ${rowid} of table ${table} belongs to nothing`);
}

/** FTS5 compares its index with the text of all articles. That counts as writing, so it takes the lock. */
async function checkSearch(db: Kysely<ArchiveTables>): Promise<string[]> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into article_search (article_search, rank) values ('integrity-check', 1)`.execute(trx);
  });
  return [];
}

/** What it means that a check itself fails. */
const DAMAGED = new Map<typeof checkPages, string>([
  [checkPages, 'its pages are damaged'],
  [checkReferences, 'the references between its tables are damaged'],
  [checkSearch, 'the index of words does not fit the articles: searches may miss some'],
]);

function isCorrupt(error: unknown): boolean {
  return error instanceof PrecedentError && error.code === 'archive_corrupt';
}
