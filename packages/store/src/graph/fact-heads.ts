import { compareStrings, type Fact, MOST_BRIEF } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { digestPacked, type FactRows, headOf } from './graph-rows.ts';
import { insertRows } from './insert-rows.ts';
import { factsFromRows, loadRows } from './load-facts.ts';

type Db = Kysely<ArchiveTables>;
type Head = NonNullable<FactRows['head']>;

/** Facts that are looked at at once. */
const FACTS = 200;

/**
 * Tables for the best claims of facts that have many, and indexes of facts with several claims, in which those with the most are
 * found: three facts in a hundred have more than one (of a million claims of synthetic news).
 */
export async function createHeads(db: Db, engine: Engine): Promise<void> {
  await db.schema
    .createTable('graph_heads')
    .addColumn('fact', 'integer', (column) => column.primaryKey())
    .addColumn('packed', engine.textType, (column) => column.notNull())
    .addColumn('digest', engine.textType, (column) => column.notNull())
    .addColumn('certain_claims', 'integer', (column) => column.notNull())
    .execute();
  for (const columns of [
    ['subject', 'object'],
    ['object', 'subject'],
  ]) {
    const names = [...columns, 'relation', 'certain', 'claims', 'certain_claims', 'office'];
    const listed = sql.join(names.map((name) => sql.ref(name)));
    const [end] = columns;
    await db.schema.dropIndex(`graph_facts_${end}`).execute();
    await sql`create index ${sql.ref(`graph_facts_${end}`)} on graph_facts (${listed})`.execute(db);
    await sql`create index ${sql.ref(`graph_facts_several_${end}`)} on graph_facts (${listed}) where claims > 1`.execute(
      db,
    );
  }
  for await (const { number, head } of headsOfAll(engine, db))
    await insertRows(engine, db, 'graph_heads', [{ fact: number, ...head }]);
}

/** Ids of the facts whose best claims are not kept apart as they are kept with the others. */
export async function headedWrongly(engine: Engine): Promise<string[]> {
  const { db } = engine;
  const kept = new Map(
    (await db.selectFrom('graph_heads').selectAll().execute()).map((row) => [row.fact, row]),
  );
  const wrong: string[] = [];
  for await (const { number, fact, head } of headsOfAll(engine, db)) {
    const own = kept.get(number);
    kept.delete(number);
    const isSame =
      own?.packed === head.packed && own.digest === head.digest && own.certain_claims === head.certain_claims;
    if (!isSame) wrong.push(fact.id);
  }
  return [...wrong.sort(compareStrings), ...[...kept.keys()].map((number) => `number ${number}`)];
}

/** As they follow from all claims of each fact; not of a fact that is damaged. */
async function* headsOfAll(
  engine: Engine,
  db: Db,
): AsyncIterable<{ number: number; fact: Fact; head: Head }> {
  for (let last = 0; ; ) {
    const { rows: found } = await sql<{ number: number }>`
      select number from graph_facts where claims > ${sql.lit(MOST_BRIEF)} and number > ${last}
      order by number limit ${sql.lit(FACTS)}`.execute(db);
    if (found.length === 0) return;
    const rows = await loadRows(
      engine,
      db,
      found.map(({ number }) => number),
    );
    const facts = await factsFromRows(engine, db, rows);
    for (const row of rows) {
      const { number, packed, packed_digest } = row;
      const fact = facts.get(number)!;
      const head = digestPacked(fact, packed) === packed_digest ? headOf(fact, row) : null;
      if (head !== null) yield { number, fact, head };
    }
    last = found.at(-1)!.number;
  }
}
