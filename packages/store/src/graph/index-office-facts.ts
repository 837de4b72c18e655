import type { Kysely } from 'kysely';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * The facts that name an office are found by their ends too: one body may have a hundred offices, each with the same holders. With
 * a column more, SQLite would use this index for facts with dates, too.
 */
export async function indexOfficeFacts(db: Kysely<ArchiveTables>): Promise<void> {
  await db.schema.dropIndex('graph_facts_office').execute();
  await db.schema
    .createIndex('graph_facts_office')
    .on('graph_facts')
    .columns(['office', 'subject', 'object', 'certain'])
    .execute();
}
