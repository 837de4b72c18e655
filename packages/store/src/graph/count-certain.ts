import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

/** Facts that are counted at once. */
const FACTS = 1000;

/**
 * Each fact of the graph says how many of its claims are certain, and the indexes by which the facts of an entity are found
 * say how many claims each has: so that the best known of ten thousand are chosen without reading them.
 */
export async function countCertain(db: Db, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('graph_facts')
    .addColumn('certain_claims', 'integer', (add) => add.notNull().defaultTo(0))
    .execute();
  await sql`update graph_facts set certain_claims = certain where certain = 1`.execute(db);
  await countInSeveral(db, engine);
  for (const [name, columns] of [
    ['subject', ['subject', 'object']],
    ['object', ['object', 'subject']],
  ] as const) {
    await db.schema.dropIndex(`graph_facts_${name}`).execute();
    await db.schema
      .createIndex(`graph_facts_${name}`)
      .on('graph_facts')
      .columns([...columns, 'relation', 'certain', 'claims', 'certain_claims'])
      .execute();
  }
}

/** Of facts with several claims, a part of which may be certain. */
async function countInSeveral(db: Db, engine: Engine): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number }>`
      select number from graph_facts where claims > 1 and certain = 1 and number > ${last}
      order by number limit ${sql.lit(FACTS)}`.execute(db);
    if (rows.length === 0) return;
    const numbers = rows.map(({ number }) => number);
    const counts = engine.listPairs([...(await countOf(db, engine, numbers))]);
    await sql`update graph_facts
      set certain_claims = (select other from ${counts} as counted where counted.one = graph_facts.number)
      where number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
    last = numbers.at(-1)!;
  }
}

/** What differs from the stored claim may be just that it is certain. */
async function countOf(db: Db, engine: Engine, facts: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map(facts.map((fact) => [fact, 0]));
  const { rows } = await sql<{ fact: number; certain: 0 | 1 | null; difference: string | null }>`
    select g.fact, c.certain, g.difference from graph_claims g
    left join claims c on c.article = g.article and c.ordinal = g.claim
    where g.fact in (select number from ${engine.listNumbers(facts)} as wanted)`.execute(db);
  for (const { fact, certain, difference } of rows) {
    const changed = difference === null ? undefined : (JSON.parse(difference).certain as boolean | undefined);
    if (changed ?? certain === 1) counts.set(fact, counts.get(fact)! + 1);
  }
  return counts;
}
