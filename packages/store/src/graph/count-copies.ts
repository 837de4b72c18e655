import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * A kept graph says how many articles are copies of others. Notes of articles say which those are, as they are encoded at this
 * version; a graph without them is built again.
 */
export async function countCopies(db: Kysely<ArchiveTables>): Promise<void> {
  await db.schema
    .alterTable('graph_state')
    .addColumn('copies', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update graph_state set copies = (
    select count(*) from graph_notes where id like 'a %' and head not like '%"copyOf":null%'
  )`.execute(db);
  await sql`update graph_state set sequence = -1 where notes <> sequence`.execute(db);
}
