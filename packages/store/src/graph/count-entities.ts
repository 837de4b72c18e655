import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { COUNTS, countAgain } from './entity-counts.ts';

type Db = Kysely<ArchiveTables>;

/** Entities that are counted at once. */
const ENTITIES = 5000;

/**
 * Each entity of the graph says how many facts it is an end of, and how many claims these have: so that those with the most are
 * found in an index. Facts of a relation say so in theirs.
 */
export async function countEntities(db: Db, engine: Engine): Promise<void> {
  for (const column of COUNTS)
    await db.schema
      .alterTable('graph_entities')
      .addColumn(column, 'integer', (add) => add.notNull().defaultTo(0))
      .execute();
  await countAll(db, engine);
  for (const column of COUNTS)
    await sql`create index ${sql.ref(`graph_entities_${column}`)} on graph_entities (${sql.ref(column)} desc, id)`.execute(
      db,
    );
  await db.schema.dropIndex('graph_facts_relation').execute();
  await db.schema
    .createIndex('graph_facts_relation')
    .on('graph_facts')
    .columns(['relation', 'certain', 'subject', 'object', 'claims', 'certain_claims'])
    .execute();
}

async function countAll(db: Db, engine: Engine): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number }>`
      select number from graph_entities where number > ${last} order by number limit ${sql.lit(ENTITIES)}`.execute(
      db,
    );
    if (rows.length === 0) return;
    const numbers = rows.map(({ number }) => number);
    await countAgain(engine, db, numbers);
    last = numbers.at(-1)!;
  }
}
