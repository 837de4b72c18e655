import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * SQLite keeps its table definitions as text in the file, and a wrong letter in one may still be valid: a
 * column of another name, a constraint that is ignored.
 */
export async function recordSchema(db: Kysely<ArchiveTables>): Promise<void> {
  const value = await checksumOf(db);
  await db
    .insertInto('meta')
    .values({ key: 'schema', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function isSchemaUnchanged(db: Kysely<ArchiveTables>): Promise<boolean> {
  const query = db.selectFrom('meta').select('value').where('key', '=', 'schema');
  return (await query.executeTakeFirst())?.value === (await checksumOf(db));
}

async function checksumOf(db: Kysely<ArchiveTables>): Promise<number> {
  const { rows } = await sql`
    select type, name, tbl_name, sql from sqlite_master order by name, type`.execute(db);
  const hex = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return Number.parseInt(hex.slice(0, 12), 16);
}
