import { type BestAsked, type BestLinked, compareStrings, type Linked } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { ownFacts } from './facts-around.ts';
import { countAmong, counting, only } from './find-outlines.ts';

type Db = Kysely<ArchiveTables>;

/** Neighbours up to which those with many facts are looked up with each of the others. */
const FEW = 400;

/** How many times as many facts as there are neighbours are many: going through a fact takes less than looking for one. */
const MANY_TIMES = 8;

/**
 * Whom facts link with an entity, those with the most claims; read from the indexes of facts alone, which have their numbers.
 * Facts among all of them are counted up to a number: of an entity with ten thousand neighbours it would take long to count all.
 * SQLite takes `cross join` to mean that order; else it may go through all facts.
 */
export async function bestLinked(
  engine: Engine,
  db: Db,
  asked: BestAsked & { mostFacts: number },
): Promise<BestLinked> {
  const { rows } = await sql<Linked & { entities: number; facts: number }>`
    with ${linkedBy(engine, asked)},
    least(claims) as (
      select claims from summed order by claims desc limit 1 offset ${sql.lit(asked.most - 1)}
    ),
    reach(number) as materialized (
      select other from summed union select number from graph_entities where id = ${asked.entity}
    ),
    ${countedAmong(engine, asked)}
    select e.id, s.claims, (select count(*) from summed) as entities, (select facts from counted) as facts
    from summed s join graph_entities e on e.number = s.other
    where s.claims >= coalesce((select claims from least), 0)`.execute(db);
  const linked = rows.map(({ id, claims }) => ({ id, claims: Number(claims) }));
  linked.sort((a, b) => b.claims - a.claims || compareStrings(a.id, b.id));
  const [first] = rows;
  if (!first) return { linked, total: { entities: 0, facts: await countAlone(engine, db, asked) } };
  const total = { entities: Number(first.entities), facts: Number(first.facts) };
  return { linked: linked.slice(0, asked.most), total };
}

/**
 * A table of how many facts there are among those in `reach`. Of somebody with many facts, those with each of the others are looked
 * up: a country in a million claims has twenty thousand, and nearly all of them are with others. That takes a fifth of the time around an
 * entity with a hundred neighbours; around one with many hundreds, so much is found at once that it would only take longer.
 */
function countedAmong(engine: Engine, asked: BestAsked & { mostFacts: number }) {
  const some = only(engine, asked);
  const others = sql`(select count(*) from reach)`;
  const hasMore = sql`one.facts > ${sql.lit(MANY_TIMES)} * ${others}`;
  return sql`
    sized(number, facts) as materialized (
      select reach.number, case when ${others} > ${sql.lit(FEW)} then 0
        else (select e.facts from graph_entities e where e.number = reach.number) end from reach
    ),
    counted(facts) as materialized (
      select case when ${hasMany(asked)} then ${sql.lit(asked.mostFacts)} else (select count(*) from (
        select found from (
          select 1 as found from sized one cross join reach other cross join graph_facts f
          where ${hasMore} and f.subject = one.number and f.object = other.number ${some}
        ) as pairs union all select found from (
          select 1 as found from sized one cross join graph_facts f
          where not ${hasMore} and f.subject = one.number and f.object + 0 in (select number from reach) ${some}
        ) as listed limit ${sql.lit(asked.mostFacts)}
      ) as all_found) end
    )`;
}

/** Whether the row of the entity says that it has so many facts itself. */
function hasMany({ entity, relations, certain, mostFacts }: BestAsked & { mostFacts: number }) {
  return relations === null
    ? sql`(select ${ownFacts(certain)} from graph_entities e where e.id = ${entity}) >= ${sql.lit(mostFacts)}`
    : sql`false`;
}

/** Facts that link an entity with itself, of one that no others are linked with. */
function countAlone(
  engine: Engine,
  db: Db,
  { entity, mostFacts, ...asked }: BestAsked & { mostFacts: number },
) {
  return countAmong(engine, db, { ...asked, entities: [entity], most: mostFacts });
}

/** A table of the numbers of those whom facts link with the entity, and of how many claims each has. */
function linkedBy(engine: Engine, asked: BestAsked) {
  const centre = sql`(select number from graph_entities where id = ${asked.entity})`;
  const along = (end: 'subject' | 'object', other: 'subject' | 'object') => sql`
    select ${sql.ref(`f.${other}`)}, ${counting(asked.certain)} from graph_facts f
    where ${sql.ref(`f.${end}`)} = ${centre} and f.subject <> f.object ${only(engine, asked)}`;
  return sql`linked(other, claims) as (
      ${along('subject', 'object')} union all ${along('object', 'subject')}
    ),
    summed(other, claims) as materialized (select other, sum(claims) from linked group by other)`;
}
