import type { Entity, FactPage } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { entityFromRow } from './graph-rows.ts';
import { loadFacts } from './load-facts.ts';

type Db = Kysely<ArchiveTables>;
/** Reads in one snapshot, and refuses once the archive has changed. */
type Read = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;

const ENTITIES = 2000;
const FACTS = 1000;

/** All entities, ordered by id. */
export async function* readEntityPages(read: Read): AsyncIterable<readonly Entity[]> {
  for (let last = ''; ; ) {
    const page = await read((db) =>
      db
        .selectFrom('graph_entities')
        .selectAll()
        .where('id', '>', last)
        .orderBy('id')
        .limit(ENTITIES)
        .execute(),
    );
    if (page.length > 0) yield page.map(entityFromRow);
    if (page.length < ENTITIES) return;
    last = page.at(-1)!.id;
  }
}

/** All facts, ordered by id. Only their numbers are held at once. */
export async function* readFactPages(engine: Engine, read: Read): AsyncIterable<FactPage> {
  const numbers = await read((db) => readNumbers(engine, db));
  for (let at = 0; at < numbers.length; at += FACTS) {
    const wanted = [...numbers.subarray(at, at + FACTS)];
    yield await read(async (db) => {
      const loaded = await loadFacts(engine, db, wanted, null);
      const facts = wanted.map((number) => loaded.get(number)!);
      return { facts, ends: await loadEnds(engine, db, facts) };
    });
  }
}

/** The id of a fact is made of the texts that they are ordered by. */
async function readNumbers(engine: Engine, db: Db): Promise<Uint32Array> {
  const id = sql`s.id || '~' || f.relation || '~' || o.id || case when p.id is null then '' else '~' || p.id end`;
  const { rows } = await sql<{ numbers: string }>`
    select ${engine.collectNumbers(sql`f.number`, id)} as numbers from graph_facts f
    join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    left join graph_offices p on p.number = f.office`.execute(db);
  return Uint32Array.from(JSON.parse(rows[0]!.numbers) as number[]);
}

async function loadEnds(
  engine: Engine,
  db: Db,
  facts: FactPage['facts'],
): Promise<ReadonlyMap<string, Entity>> {
  const ids = [...new Set(facts.flatMap(({ subject, object }) => [subject, object]))];
  const query = db.selectFrom('graph_entities').selectAll();
  const rows = await query
    .where(sql<boolean>`id in (select text from ${engine.listTexts(ids)} as wanted)`)
    .execute();
  return new Map(rows.map((row) => [row.id, entityFromRow(row)]));
}
