import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { MANY_CLAIMS } from './write-terms.ts';

/**
 * The terms in offices with many claims, so that a question need not derive them. A row without terms says that they are to be
 * derived, as all are of a graph that was kept before.
 */
export async function createTerms(
  db: Kysely<ArchiveTables>,
  { textType, keyedTable }: Engine,
): Promise<void> {
  await db.schema
    .createTable('graph_terms')
    .addColumn('office', 'integer', (column) => column.primaryKey())
    .addColumn('terms', textType)
    .addColumn('digest', textType)
    .modifyEnd(keyedTable)
    .execute();
  await sql`insert into graph_terms (office)
    select office from graph_facts where office is not null group by office
    having sum(claims) >= ${sql.lit(MANY_CLAIMS)}`.execute(db);
}

/** Has all terms derived once more: they are kept in another form than before. */
export async function forgetTerms(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`update graph_terms set terms = null, digest = null`.execute(db);
}
