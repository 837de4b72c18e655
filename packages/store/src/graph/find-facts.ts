import type { FactsAbout, NeighboursAsked } from '@precedent/model';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { factsOfAdded } from './added-claims.ts';

type Db = Kysely<ArchiveTables>;
type Sql = RawBuilder<unknown>;

/** A fact that was found, and what it was found by. */
export interface Found<Key> {
  key: Key;
  number: number;
}

/** Those that an entity is an end of, by its id. */
export async function factsOfEntities(
  engine: Engine,
  db: Db,
  ids: readonly string[],
  relations: readonly string[] | null,
): Promise<Found<string>[]> {
  const wanted = engine.listTexts(ids);
  const some =
    relations === null
      ? sql``
      : sql`and f.relation in (select text from ${engine.listTexts(relations)} as relations)`;
  const along = (end: 'subject' | 'object') => sql`
    select e.id as key, f.number from ${wanted} as wanted join graph_entities e on e.id = wanted.text
    join graph_facts f on ${sql.ref(`f.${end}`)} = e.number ${some}`;
  const { rows } = await sql<Found<string>>`${along('subject')} union ${along('object')}`.execute(db);
  return rows;
}

/** Those from one entity to the other, by their numbers, with all ids. */
export async function factsBetween(engine: Engine, db: Db, pairs: readonly (readonly [number, number])[]) {
  return withIds(db, engine.listPairs(pairs), sql``);
}

/** The same, of those that name an office. */
export async function factsBetweenIn(
  engine: Engine,
  db: Db,
  office: string,
  pairs: readonly (readonly [number, number])[],
) {
  return withIds(
    db,
    engine.listPairs(pairs),
    sql`and f.office = (select number from graph_offices where id = ${office})`,
  );
}

async function withIds(db: Db, pairs: Sql, condition: Sql) {
  const { rows } = await sql<{ id: string; number: number; subject: string; object: string }>`
    select distinct f.number, s.id as subject, o.id as object,
      s.id || '~' || f.relation || '~' || o.id || coalesce('~' || x.id, '') as id
    from ${pairs} as wanted
    join graph_facts f on f.subject = wanted.one and f.object = wanted.other ${condition}
    join graph_entities s on s.number = f.subject
    join graph_entities o on o.number = f.object
    left join graph_offices x on x.number = f.office`.execute(db);
  return rows;
}

export async function factsInOffices(engine: Engine, db: Db, ids: readonly string[]) {
  const { rows } = await sql<Found<string>>`
    select o.id as key, f.number from ${engine.listTexts(ids)} as wanted
    join graph_offices o on o.id = wanted.text join graph_facts f on f.office = o.number`.execute(db);
  return rows;
}

export async function factsOfRelations(engine: Engine, db: Db, ids: readonly string[]) {
  const { rows } = await sql<Found<string>>`
    select f.relation as key, f.number from graph_facts f
    where f.relation in (select text from ${engine.listTexts(ids)} as wanted)`.execute(db);
  return rows;
}

export async function factsSpokenBy(engine: Engine, db: Db, ids: readonly string[]) {
  const { rows } = await sql<Found<string>>`
    select distinct e.id as key, g.fact as number from ${engine.listTexts(ids)} as wanted
    join graph_entities e on e.id = wanted.text join graph_claims g on g.speaker = e.number`.execute(db);
  return rows;
}

export async function factsOfArticles(engine: Engine, db: Db, ids: readonly string[]) {
  const { rows } = await sql<Found<string>>`
    select distinct a.id as key, g.fact as number from ${engine.listTexts(ids)} as wanted
    join articles a on a.id = wanted.text join graph_claims g on g.article = a.number`.execute(db);
  return distinct([...rows, ...(await factsOfAdded(db, ids))]);
}

function distinct<Item extends Found<string>>(found: readonly Item[]): Item[] {
  return [...new Map(found.map((one) => [`${one.number} ${one.key}`, one])).values()];
}

/** Of all these entities in all these articles. */
export async function factsAbout(
  engine: Engine,
  db: Db,
  { entities, articles }: { entities: readonly string[]; articles: readonly string[] },
) {
  const along = (end: 'subject' | 'object') => sql`
    select e.id as entity, a.id as article, f.number from ${engine.listTexts(articles)} as wanted
    join articles a on a.id = wanted.text join graph_claims g on g.article = a.number
    join graph_facts f on f.number = g.fact join graph_entities e on e.number = ${sql.ref(`f.${end}`)}
    where e.id in (select text from ${engine.listTexts(entities)} as named)`;
  const { rows } = await sql<{ entity: string; article: string; number: number }>`
    ${along('subject')} union ${along('object')}`.execute(db);
  const found = rows.map(({ entity, article, number }) => ({ key: aboutKey({ entity, article }), number }));
  return distinct([...found, ...(await addedAbout(engine, db, articles))]);
}

async function addedAbout(engine: Engine, db: Db, articles: readonly string[]): Promise<Found<string>[]> {
  const added = await factsOfAdded(db, articles);
  if (added.length === 0) return [];
  const numbers = engine.listNumbers([...new Set(added.map(({ number }) => number))]);
  const { rows } = await sql<{ number: number; entity: string }>`
    select f.number, e.id as entity from graph_facts f join graph_entities e on e.number in (f.subject, f.object)
    where f.number in (select number from ${numbers} as wanted)`.execute(db);
  return rows.flatMap(({ number, entity }) =>
    added
      .filter((one) => one.number === number)
      .map(({ key: article }) => ({ key: aboutKey({ entity, article }), number })),
  );
}

export function aboutKey({ entity, article }: FactsAbout): string {
  return `${entity} ${article}`;
}

/** Ids of those whom facts of some kinds link with an entity, by its id. */
export async function neighboursOf(
  engine: Engine,
  db: Db,
  ids: readonly string[],
  { relations, modalities, certain }: Omit<NeighboursAsked, 'entity'>,
) {
  const conditions = [
    sql`f.polarity <> 'negative' and f.modality in (${sql.join(modalities)})`,
    ...(certain ? [sql`f.certain = 1`] : []),
    ...(relations === null
      ? []
      : [sql`f.relation in (select text from ${engine.listTexts(relations)} as relations)`]),
  ];
  const along = (end: 'subject' | 'object', other: 'subject' | 'object') => sql`
    select e.id as key, n.id from ${engine.listTexts(ids)} as wanted join graph_entities e on e.id = wanted.text
    join graph_facts f on ${sql.ref(`f.${end}`)} = e.number and ${sql.join(conditions, sql` and `)}
    join graph_entities n on n.number = ${sql.ref(`f.${other}`)} and n.number <> e.number`;
  const { rows } = await sql<{ key: string; id: string }>`
    ${along('subject', 'object')} union ${along('object', 'subject')}`.execute(db);
  return rows;
}
