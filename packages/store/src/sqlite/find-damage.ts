import { type Kysely, sql } from 'kysely';
import { isCorrupt } from '../sql/archive-errors.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { isSchemaUnchanged } from './schema-checksum.ts';

/** SQLite's own checks: pages and indexes, references between tables, the search index. O(archive). */
export async function findDamage(db: Kysely<ArchiveTables>): Promise<string[]> {
  const checks = [checkPages, checkSchema, checkReferences, checkSearch];
  const damage: string[] = [];
  for (const check of checks)
    try {
      for (const found of await check(db)) damage.push(found);
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      damage.push(DAMAGED.get(check)!);
    }
  return damage;
}

async function checkPages(db: Kysely<ArchiveTables>): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`select * from pragma_integrity_check`.execute(db);
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

async function checkSchema(db: Kysely<ArchiveTables>): Promise<string[]> {
  return (await isSchemaUnchanged(db))
    ? []
    : ['the definitions of its tables are not those that were stored'];
}

async function checkReferences(db: Kysely<ArchiveTables>): Promise<string[]> {
  const { rows } = await sql<{
    table: string;
    rowid: number;
  }>`select "table", rowid from pragma_foreign_key_check`.execute(db);
  return rows.map(({ table, rowid }) => `row ${rowid} of table ${table} has a broken reference`);
}

/** FTS5 compares its index with all articles. This counts as a write, so it takes the lock. */
async function checkSearch(db: Kysely<ArchiveTables>): Promise<string[]> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into article_search (article_search, rank) values ('integrity-check', 1)`.execute(trx);
  });
  return [];
}

/** What it means if a check itself fails. */
const DAMAGED = new Map<typeof checkPages, string>([
  [checkPages, 'pages of the file are damaged'],
  [checkSchema, 'the definitions of its tables are damaged'],
  [checkReferences, 'references between tables are damaged'],
  [checkSearch, 'the search index does not match the articles, so searches may miss some'],
]);
