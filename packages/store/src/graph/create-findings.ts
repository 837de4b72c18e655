import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * The contradictions and plans of the graph, as far as lists order them, so that a list need not look at all claims; and the
 * matters of which these are to be derived anew. What is kept of an earlier graph lacks them.
 */
export async function createFindings(
  db: Kysely<ArchiveTables>,
  { textType, keyedTable }: Engine,
): Promise<void> {
  await db.schema
    .createTable('graph_conflicts')
    .addColumn('id', textType, (column) => column.primaryKey())
    .addColumn('matter', textType, (column) => column.notNull())
    .addColumn('kind', textType, (column) => column.notNull())
    .addColumn('entities', textType, (column) => column.notNull())
    .addColumn('weakest_sources', 'integer', (column) => column.notNull())
    .addColumn('weakest_confidence', 'double precision', (column) => column.notNull())
    .addColumn('strongest_sources', 'integer', (column) => column.notNull())
    .addColumn('strongest_confidence', 'double precision', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('graph_conflict_ends')
    .addColumn('entity', textType, (column) => column.notNull())
    .addColumn('conflict', textType, (column) => column.notNull())
    .addPrimaryKeyConstraint('graph_conflict_ends_key', ['entity', 'conflict'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .createIndex('graph_conflict_ends_conflict')
    .on('graph_conflict_ends')
    .columns(['conflict'])
    .execute();
  await db.schema
    .createTable('graph_plans')
    .addColumn('id', textType, (column) => column.primaryKey())
    .addColumn('matter', textType, (column) => column.notNull())
    .addColumn('last', textType, (column) => column.notNull())
    .addColumn('date', textType)
    .addColumn('heard', textType)
    .addColumn('latest', textType)
    .execute();
  for (const table of ['graph_conflicts', 'graph_plans'] as const)
    await db.schema.createIndex(`${table}_matter`).on(table).columns(['matter']).execute();
  await sql`create index graph_conflicts_order on graph_conflicts
    (weakest_sources desc, weakest_confidence desc, strongest_sources desc, strongest_confidence desc, id)`.execute(
    db,
  );
  await db.schema
    .createTable('graph_matters')
    .addColumn('matter', textType, (column) => column.primaryKey())
    .modifyEnd(keyedTable)
    .execute();
  await db.schema
    .alterTable('graph_state')
    .addColumn('findings', 'integer', (column) => column.notNull().defaultTo(-1))
    .execute();
}
