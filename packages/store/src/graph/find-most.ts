import type { MostAsked, MostFound } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { counting, only } from './find-outlines.ts';

type Db = Kysely<ArchiveTables>;
type OfRelations = MostAsked & { relations: readonly string[] };

/** The entities with the most facts, or with the most claims in them. */
export function mostNamed(engine: Engine, db: Db, asked: MostAsked): Promise<MostFound> {
  const { relations } = asked;
  return relations === null ? mostOfAll(db, asked) : mostOfRelations(engine, db, { ...asked, relations });
}

export async function countAll(db: Db): Promise<{ entities: number; copies: number }> {
  const { rows } = await sql<{ entities: number; copies: number }>`
    select (select count(*) from graph_entities) as entities, copies from graph_state where number = 1`.execute(
    db,
  );
  const { entities, copies } = rows[0]!;
  return { entities: Number(entities), copies };
}

/** Read from an index of what each entity's row counts. */
async function mostOfAll(db: Db, { by, certain, skip, most }: MostAsked): Promise<MostFound> {
  const column = (what: MostAsked['by']) => sql.ref(certain ? `certain_${what}` : what);
  const { rows } = await sql<{ id: string }>`
    select id from graph_entities order by ${column(by)} desc, id limit ${sql.lit(most)} offset ${sql.lit(skip)}`.execute(
    db,
  );
  const totals = await sql<{ entities: number; ends: number | null }>`
    select count(*) as entities, sum(${column('facts')}) as ends from graph_entities`.execute(db);
  const { entities, ends } = totals.rows[0]!;
  const total = { entities: Number(entities), facts: Number(ends ?? 0) / 2 };
  return { ids: rows.map(({ id }) => id), total };
}

/** Read from the index of facts by their relation. */
async function mostOfRelations(engine: Engine, db: Db, asked: OfRelations): Promise<MostFound> {
  const { skip, most } = asked;
  const { rows } = await sql<{ id: string }>`
    with ${summed(engine, asked)}, least(amount) as (
      select amount from summed order by amount desc limit 1 offset ${sql.lit(skip + most - 1)}
    )
    select e.id from summed s join graph_entities e on e.number = s.entity
    where s.amount >= coalesce((select amount from least), 0)
    order by s.amount desc, e.id limit ${sql.lit(most)} offset ${sql.lit(skip)}`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length < most) ids.push(...(await othersOf(engine, db, asked, most - ids.length)));
  const totals = await sql<{ entities: number; facts: number }>`
    select (select count(*) from graph_entities) as entities,
      (select count(*) from graph_facts f where true ${only(engine, asked)}) as facts`.execute(db);
  const { entities, facts } = totals.rows[0]!;
  return { ids, total: { entities: Number(entities), facts: Number(facts) } };
}

/** Those without any fact of the relations, which come last. */
async function othersOf(engine: Engine, db: Db, asked: OfRelations, most: number): Promise<string[]> {
  const counted = await sql<{ named: number }>`
    with ${summed(engine, asked)} select count(*) as named from summed`.execute(db);
  const before = Math.max(0, asked.skip - Number(counted.rows[0]!.named));
  const { rows } = await sql<{ id: string }>`
    with ${summed(engine, asked)}
    select id from graph_entities where number not in (select entity from summed)
    order by id limit ${sql.lit(most)} offset ${sql.lit(before)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A table of the numbers of entities and of how many facts or claims each has. */
function summed(engine: Engine, asked: OfRelations) {
  const amount = asked.by === 'facts' ? sql`1` : counting(asked.certain);
  const along = (end: 'subject' | 'object') =>
    sql`select ${sql.ref(`f.${end}`)}, ${amount} from graph_facts f where true ${only(engine, asked)}`;
  return sql`ends(entity, amount) as (${along('subject')} union all ${along('object')}),
    summed(entity, amount) as materialized (select entity, sum(amount) from ends group by entity)`;
}
