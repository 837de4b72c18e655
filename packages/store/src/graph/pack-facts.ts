import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { clear } from './keep-whole.ts';

/**
 * Each fact of the graph has its claims beside it in one text, so that a question need not read a row for each, and those with
 * dates are found by their offices. What is kept has neither, and is built again.
 */
export async function packFacts(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await clear(db, [
    ...(['graph_heads', 'graph_terms', 'graph_conflicts', 'graph_conflict_ends', 'graph_plans'] as const),
    'graph_matters',
  ]);
  for (const column of ['packed', 'packed_digest'])
    await db.schema
      .alterTable('graph_facts')
      .addColumn(column, textType, (add) => add.notNull().defaultTo(''))
      .execute();
  await db.schema.createIndex('graph_offices_title').on('graph_offices').columns(['title']).execute();
  const [from, to] = [sql.ref('valid_from'), sql.ref('valid_to')];
  // As many columns as the index of all facts of an office, which would be used otherwise.
  await sql`create index graph_facts_dated on graph_facts (office, certain, subject, object)
    where office is not null and certain = 1 and (${from} is not null or ${to} is not null)`.execute(db);
}
