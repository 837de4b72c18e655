import type { MostAsked, MostFound } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { counting, only } from './find-outlines.ts';

type Db = Kysely<ArchiveTables>;

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
async function mostOfRelations(
  engine: Engine,
  db: Db,
  asked: MostAsked & { relations: readonly string[] },
): Promise<MostFound> {
  const { by, certain, skip, most } = asked;
  const amount = by === 'facts' ? sql`1` : counting(certain);
  const along = (end: 'subject' | 'object') =>
    sql`select ${sql.ref(`f.${end}`)}, ${amount} from graph_facts f where true ${only(engine, asked)}`;
  const ends = sql`ends(entity, amount) as (${along('subject')} union all ${along('object')})`;
  const { rows } = await sql<{ id: string }>`
    with ${ends}, summed(entity, amount) as materialized (select entity, sum(amount) from ends group by entity)
    select e.id from graph_entities e left join summed on summed.entity = e.number
    order by coalesce(summed.amount, 0) desc, e.id limit ${sql.lit(most)} offset ${sql.lit(skip)}`.execute(
    db,
  );
  const totals = await sql<{ entities: number; facts: number }>`
    select (select count(*) from graph_entities) as entities,
      (select count(*) from graph_facts f where true ${only(engine, asked)}) as facts`.execute(db);
  const { entities, facts } = totals.rows[0]!;
  return { ids: rows.map(({ id }) => id), total: { entities: Number(entities), facts: Number(facts) } };
}
