import type { Kysely } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** What a build of the graph found out on the way, so that the next article does not need a whole build. */
export async function createNotes(
  db: Kysely<ArchiveTables>,
  { textType, keyedTable }: Engine,
): Promise<void> {
  await db.schema
    .createTable('graph_notes')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('id', textType, (column) => column.notNull().unique())
    .addColumn('head', textType, (column) => column.notNull())
    .addColumn('body', textType, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('graph_note_keys')
    .addColumn('key', textType, (column) => column.notNull())
    .addColumn('note', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('graph_note_keys_key', ['key', 'note'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .alterTable('graph_state')
    .addColumn('notes', 'integer', (column) => column.notNull().defaultTo(-1))
    .execute();
}
