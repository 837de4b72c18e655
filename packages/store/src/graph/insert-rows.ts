import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphTable } from '../sql/tables.ts';

/** Rows for each statement: more do not make it quicker, but a longer text to parse. */
const ROWS = 2000;

export async function insertRows<Table extends GraphTable>(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  table: Table,
  rows: readonly ArchiveTables[Table][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const part = rows.slice(at, at + ROWS);
    const columns = sql.join(Object.keys(part[0]!).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns}) ${engine.listRows(table, part)}`.execute(db);
  }
}
