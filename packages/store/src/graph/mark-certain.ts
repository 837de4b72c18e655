import { compareStrings, type SourcedClaim } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

/** Facts that are looked at at once. */
const FACTS = 1000;

/** Each claim of the graph says whether it is certain, so that those of each article are counted in an index. */
export async function markCertain(db: Db, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('graph_claims')
    .addColumn('certain', 'integer', (add) => add.notNull().defaultTo(1))
    .execute();
  await sql`update graph_claims set certain = 0
    where fact in (select number from graph_facts where certain_claims = 0)`.execute(db);
  await markInMixed(db, engine);
  await db.schema.dropIndex('graph_claims_article').execute();
  await db.schema
    .createIndex('graph_claims_article')
    .on('graph_claims')
    .columns(['article', 'certain'])
    .execute();
}

/** In facts with both certain and uncertain claims. */
async function markInMixed(db: Db, engine: Engine): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number }>`
      select number from graph_facts where certain_claims > 0 and certain_claims < claims and number > ${last}
      order by number limit ${sql.lit(FACTS)}`.execute(db);
    if (rows.length === 0) return;
    const numbers = rows.map(({ number }) => number);
    const uncertain = engine.listPairs(await uncertainIn(db, engine, numbers));
    await sql`update graph_claims set certain = 0
      where (fact, place) in (select one, other from ${uncertain} as uncertain)`.execute(db);
    last = numbers.at(-1)!;
  }
}

/** The facts and places of claims. What differs from the stored claim may be just that it is certain. */
async function uncertainIn(db: Db, engine: Engine, facts: readonly number[]): Promise<[number, number][]> {
  const { rows } = await sql<{
    fact: number;
    place: number;
    certain: 0 | 1 | null;
    difference: string | null;
  }>`
    select g.fact, g.place, c.certain, g.difference from graph_claims g
    left join claims c on c.article = g.article and c.ordinal = g.claim
    where g.fact in (select number from ${engine.listNumbers(facts)} as wanted)`.execute(db);
  return rows.flatMap(({ fact, place, certain, difference }) => {
    const changed: Partial<SourcedClaim> = difference === null ? {} : JSON.parse(difference);
    return (changed.certain ?? certain === 1) ? [] : [[fact, place]];
  });
}

/** Ids of the facts that count other claims as certain than their claims say. */
export async function markedWrongly(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id || '~' || f.relation || '~' || o.id || coalesce('~' || x.id, '') as id from graph_facts f
    join (select fact, sum(certain) as certain from graph_claims group by fact) marked
      on marked.fact = f.number and marked.certain <> f.certain_claims
    join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    left join graph_offices x on x.number = f.office`.execute(db);
  return rows.map(({ id }) => id).sort(compareStrings);
}
