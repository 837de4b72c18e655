import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

/** What an entity's row says of the facts that it is an end of; one whose ends are both the entity counts twice. */
export const COUNTS = ['facts', 'certain_facts', 'claims', 'certain_claims'] as const;

/** Of what is not counted yet. */
export const NO_COUNTS = { facts: 0, certain_facts: 0, claims: 0, certain_claims: 0 };

/**
 * Adds facts that have been written to the counts of their ends, or takes away those that are about to be removed: counting all
 * facts of a country again would take longer than all else that a change does.
 */
export async function shiftCounts(
  engine: Engine,
  db: Db,
  facts: readonly number[],
  sign: 1 | -1,
): Promise<void> {
  if (facts.length === 0) return;
  const along = (end: 'subject' | 'object') => sql`
    select ${sql.ref(`f.${end}`)}, ${counted()} from ${engine.listNumbers(facts)} as shifted
    join graph_facts f on f.number = shifted.number`;
  const to = (column: string) =>
    sql`${sql.ref(column)} = ${sql.ref(`graph_entities.${column}`)} + ${sql.lit(sign)} * ${sql.ref(`summed.${column}`)}`;
  await sql`update graph_entities set ${sql.join(COUNTS.map(to))} from (${summing(along)}) as summed
    where graph_entities.number = summed.entity`.execute(db);
}

/** Counts all facts of some entities. */
export async function countAgain(engine: Engine, db: Db, entities: readonly number[]): Promise<void> {
  const along = (end: 'subject' | 'object') => sql`
    select ${sql.ref(`f.${end}`)}, ${counted()} from ${engine.listNumbers(entities)} as wanted
    join graph_facts f on ${sql.ref(`f.${end}`)} = wanted.number`;
  const to = (column: string) => sql`${sql.ref(column)} = coalesce(${sql.ref(`summed.${column}`)}, 0)`;
  const differs = (column: string) =>
    sql`${sql.ref(`graph_entities.${column}`)} <> coalesce(${sql.ref(`summed.${column}`)}, 0)`;
  await sql`update graph_entities set ${sql.join(COUNTS.map(to))}
    from ${engine.listNumbers(entities)} as wanted left join (${summing(along)}) as summed on summed.entity = wanted.number
    where graph_entities.number = wanted.number and (${sql.join(COUNTS.map(differs), sql` or `)})`.execute(
    db,
  );
}

/** Ids of the entities whose rows count otherwise than their facts say. */
export async function countedWrongly(db: Db): Promise<string[]> {
  const along = (end: 'subject' | 'object') =>
    sql`select ${sql.ref(`f.${end}`)}, ${counted()} from graph_facts f`;
  const differs = (column: string) =>
    sql`${sql.ref(`e.${column}`)} <> coalesce(${sql.ref(`summed.${column}`)}, 0)`;
  const { rows } = await sql<{ id: string }>`
    select e.id from graph_entities e left join (${summing(along)}) as summed on summed.entity = e.number
    where ${sql.join(COUNTS.map(differs), sql` or `)} order by e.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** What one fact adds, in the order of the columns. */
function counted(): RawBuilder<unknown> {
  return sql`1, f.certain, f.claims, f.certain_claims`;
}

function summing(along: (end: 'subject' | 'object') => RawBuilder<unknown>): RawBuilder<unknown> {
  const sums = COUNTS.map((column) => sql`sum(${sql.ref(column)}) as ${sql.ref(column)}`);
  return sql`with ends(entity, ${sql.join(COUNTS.map((column) => sql.ref(column)))}) as (
      ${along('subject')} union all ${along('object')}
    ) select entity, ${sql.join(sums)} from ends group by entity`;
}
