import type { BodyOffice, DatedHolder, Degrees, Entity, OfficesAsked, OfficesFound } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphEntityRow, GraphOfficeRow } from '../sql/tables.ts';
import { entityFromRow, officeFromRow } from './graph-rows.ts';
import { labelWord } from './write-offices.ts';

type Db = Kysely<ArchiveTables>;
type FoundId = { key: string; id: string };

/** Comes after every text that begins with the one before it. */
const LAST = '\u{10ffff}';

export async function findEntities(
  engine: Engine,
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Entity>> {
  const { rows } = await sql<GraphEntityRow>`
    select e.* from graph_entities e where e.id in (select text from ${engine.listTexts(ids)} as wanted)`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, entityFromRow(row)]));
}

/** How many facts each entity is an end of. */
export async function countDegrees(
  engine: Engine,
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Degrees>> {
  type Row = { id: string; facts: number; certain: number };
  const count = (end: string) => sql`
    select e.id, count(*) as facts, sum(f.certain) as certain from ${engine.listTexts(ids)} as wanted
    join graph_entities e on e.id = wanted.text join graph_facts f on ${sql.ref(`f.${end}`)} = e.number group by e.id`;
  const known = await sql<{ id: string }>`
    select e.id from graph_entities e where e.id in (select text from ${engine.listTexts(ids)} as wanted)`.execute(
    db,
  );
  const { rows } = await sql<Row>`${count('subject')} union all ${count('object')}`.execute(db);
  const degrees = new Map(known.rows.map(({ id }) => [id, { degree: 0, certainDegree: 0 }]));
  for (const { id, facts, certain } of rows) {
    const own = degrees.get(id)!;
    own.degree += Number(facts);
    own.certainDegree += Number(certain);
  }
  return degrees;
}

/** Whoever certain facts with dates give an office, by the title of that. */
export async function findDatedHolders(engine: Engine, db: Db, titles: readonly string[]) {
  const { rows } = await sql<DatedHolder & { key: string }>`
    select distinct p.title as key, e.id as entity, e.name, p.id as office
    from ${engine.listTexts(titles)} as wanted join graph_offices p on p.title = wanted.text and p.body is not null
    join graph_facts f on f.office = p.number and f.office is not null and f.certain = 1
      and (f.valid_from is not null or f.valid_to is not null)
    join graph_entities e on e.number in (f.subject, f.object)`.execute(db);
  return rows;
}

/** Ids of the entities with a key. */
export async function entitiesWith(engine: Engine, db: Db, keys: readonly string[]): Promise<FoundId[]> {
  const { rows } = await sql<FoundId>`
    select n.key, e.id from graph_names n join graph_entities e on e.number = n.entity
    where n.key in (select text from ${engine.listTexts(keys)} as wanted)`.execute(db);
  return rows;
}

/** Ids of the entities with a key that begins so. */
export async function entitiesFrom(
  engine: Engine,
  db: Db,
  beginnings: readonly string[],
): Promise<FoundId[]> {
  const { rows } = await sql<FoundId>`
    select distinct wanted.text as key, e.id from ${engine.listTexts(beginnings)} as wanted
    join graph_names n on n.key >= wanted.text and n.key < wanted.text || ${sql.lit(LAST)}
    join graph_entities e on e.number = n.entity`.execute(db);
  return rows;
}

/** Those that have a key are those that certain facts name. */
export async function listOffices(db: Db, { words, skip, most }: OfficesAsked): Promise<OfficesFound> {
  const having = (word: string) => sql`
    o.number in (select office from graph_office_names
      where key >= ${labelWord(word)} and key < ${labelWord(word) + LAST})`;
  const named = sql`exists (select 1 from graph_office_names n where n.office = o.number)`;
  const wanted = words.length === 0 ? named : sql.join(words.map(having), sql` and `);
  const { rows } = await sql<GraphOfficeRow>`
    select o.* from graph_offices o where ${wanted} order by o.id limit ${sql.lit(most)} offset ${sql.lit(skip)}`.execute(
    db,
  );
  const counted = await sql<{ total: number }>`
    select count(*) as total from graph_offices o where ${wanted}`.execute(db);
  return {
    offices: rows.map((row) => officeFromRow(row) as BodyOffice),
    total: Number(counted.rows[0]!.total),
  };
}

/** By their ids; those that have a key are those that certain facts name. */
export async function findOffices(engine: Engine, db: Db, ids: readonly string[]) {
  const { rows } = await sql<GraphOfficeRow>`
    select * from graph_offices o where o.id in (select text from ${engine.listTexts(ids)} as wanted)
    and exists (select 1 from graph_office_names n where n.office = o.number)`.execute(db);
  return new Map(rows.map((row) => [row.id, officeFromRow(row) as BodyOffice]));
}

export async function officesWith(engine: Engine, db: Db, keys: readonly string[]) {
  const { rows } = await sql<GraphOfficeRow & { key: string }>`
    select n.key, o.* from graph_office_names n join graph_offices o on o.number = n.office
    where n.key in (select text from ${engine.listTexts(keys)} as wanted)`.execute(db);
  return rows.map(({ key, ...row }) => ({ key, office: officeFromRow(row) as BodyOffice }));
}

/** Words of labels that begin so. */
export async function officeWords(engine: Engine, db: Db, beginnings: readonly string[]): Promise<FoundId[]> {
  const keys = beginnings.map(labelWord);
  const { rows } = await sql<{ key: string; found: string }>`
    select distinct wanted.text as key, n.key as found from ${engine.listTexts(keys)} as wanted
    join graph_office_names n on n.key >= wanted.text and n.key < wanted.text || ${sql.lit(LAST)}`.execute(
    db,
  );
  const from = labelWord('').length;
  return rows.map(({ key, found }) => ({ key: key.slice(from), id: found.slice(from) }));
}
