import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * The built graph, so that a question need not build it. Claims are not stored again: a row of the graph names the stored
 * claim and says what differs. Nothing refers to the articles by a constraint: after a change the rows are out of date
 * until they are brought up to date, and are not used meanwhile.
 */
export async function createGraphTables(db: Kysely<ArchiveTables>, engine: Engine): Promise<void> {
  await createNodes(db, engine);
  await createFacts(db, engine);
  await db.schema
    .createTable('graph_state')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('basis', engine.textType, (column) => column.notNull())
    .addColumn('writer', engine.textType)
    .execute();
  await sql`insert into graph_state (number, sequence, basis) values (1, -1, '')`.execute(db);
}

async function createNodes(db: Kysely<ArchiveTables>, { textType, keyedTable }: Engine): Promise<void> {
  await db.schema
    .createTable('graph_entities')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('id', textType, (column) => column.notNull().unique())
    .addColumn('type', textType, (column) => column.notNull())
    .addColumn('name', textType, (column) => column.notNull())
    .addColumn('aliases', textType, (column) => column.notNull())
    .addColumn('links', textType, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('graph_offices')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('id', textType, (column) => column.notNull().unique())
    .addColumn('title', textType, (column) => column.notNull())
    .addColumn('body', textType)
    .addColumn('label', textType, (column) => column.notNull())
    .execute();
  for (const [table, of] of [
    ['graph_names', 'entity'],
    ['graph_office_names', 'office'],
  ] as const)
    await db.schema
      .createTable(table)
      .addColumn('key', textType, (column) => column.notNull())
      .addColumn(of, 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['key', of])
      .modifyEnd(keyedTable)
      .execute();
  for (const [name, column] of [
    ['graph_offices_body', 'body'],
    ['graph_office_names_office', 'office'],
  ] as const)
    await db.schema
      .createIndex(name)
      .on(column === 'body' ? 'graph_offices' : 'graph_office_names')
      .columns([column])
      .execute();
}

async function createFacts(db: Kysely<ArchiveTables>, { textType, keyedTable }: Engine): Promise<void> {
  await db.schema
    .createTable('graph_facts')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('subject', 'integer', (column) => column.notNull())
    .addColumn('relation', textType, (column) => column.notNull())
    .addColumn('object', 'integer', (column) => column.notNull())
    .addColumn('office', 'integer')
    .addColumn('symmetric', 'integer', (column) => column.notNull())
    .addColumn('modality', textType, (column) => column.notNull())
    .addColumn('polarity', textType, (column) => column.notNull())
    .addColumn('certain', 'integer', (column) => column.notNull())
    .addColumn('valid_from', textType)
    .addColumn('valid_to', textType)
    .addColumn('claims', 'integer', (column) => column.notNull())
    .addColumn('digest', textType, (column) => column.notNull())
    .execute();
  // Neighbours and their number are found in the indexes alone.
  for (const [name, columns] of [
    ['subject', ['subject', 'object', 'relation', 'certain']],
    ['object', ['object', 'subject', 'relation', 'certain']],
    ['office', ['office', 'certain']],
    ['relation', ['relation']],
  ] as const)
    await db.schema
      .createIndex(`graph_facts_${name}`)
      .on('graph_facts')
      .columns([...columns])
      .execute();
  await db.schema
    .createTable('graph_claims')
    .addColumn('fact', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('article', 'integer')
    .addColumn('claim', 'integer')
    .addColumn('swapped', 'integer', (column) => column.notNull())
    .addColumn('speaker', 'integer')
    .addColumn('difference', textType)
    .addPrimaryKeyConstraint('graph_claims_key', ['fact', 'place'])
    .modifyEnd(keyedTable)
    .execute();
  await db.schema.createIndex('graph_claims_article').on('graph_claims').columns(['article']).execute();
  await db.schema
    .createIndex('graph_claims_speaker')
    .on('graph_claims')
    .columns(['speaker'])
    .where('speaker', 'is not', null)
    .execute();
}
