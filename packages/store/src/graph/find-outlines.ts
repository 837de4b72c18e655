import { type BestOutlines, compareStrings, type FactOutline, type FactsAmong } from '@precedent/model';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

type Db = Kysely<ArchiveTables>;

/** A fact that was found, with how many of its claims count. */
export interface Counted {
  number: number;
  claims: number;
}

/** Those with the most claims, more only if several have equally many, and how many there are. */
export interface BestFound {
  best: Counted[];
  total: number;
}

interface Row {
  number: number;
  subject: string;
  relation: string;
  object: string;
  office: string | null;
  claims: number;
  certain_claims: number;
}

/** Entities up to which each pair is looked for; of more, going through all facts of each takes less. */
const FEW = 200;

/** Facts without their claims, by their numbers. */
export async function loadOutlines(
  engine: Engine,
  db: Db,
  numbers: readonly number[],
): Promise<Map<number, FactOutline>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select f.number, s.id as subject, f.relation, o.id as object, x.id as office, f.claims, f.certain_claims
    from graph_facts f join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    left join graph_offices x on x.number = f.office
    where f.number in (select number from ${engine.listNumbers(numbers)} as wanted)`.execute(db);
  return new Map(
    rows.map(({ number, subject, relation, object, office, claims, certain_claims }) => [
      number,
      {
        id: [subject, relation, object, ...(office === null ? [] : [office])].join('~'),
        ...{ subject, object, relation, claims, certainClaims: certain_claims },
      },
    ]),
  );
}

/** Outlines of those of the facts that have the most claims; of the others only the numbers are looked at. */
export async function loadBest(
  engine: Engine,
  db: Db,
  found: BestFound,
  { certain, most }: { certain: boolean; most: number },
): Promise<BestOutlines & { numbers: ReadonlyMap<number, FactOutline> }> {
  const least = found.best.map(({ claims }) => claims).sort((a, b) => b - a)[most - 1] ?? 0;
  const numbersOf = (list: readonly Counted[]) => list.map(({ number }) => number);
  const more = numbersOf(found.best.filter(({ claims }) => claims > least));
  const equal = numbersOf(found.best.filter(({ claims }) => claims === least));
  const room = most - more.length;
  const best = [...more, ...(equal.length > room ? await firstById(engine, db, equal, room) : equal)];
  const numbers = await loadOutlines(engine, db, best);
  const outlines = [...numbers.values()];
  const count = (one: FactOutline) => (certain ? one.certainClaims : one.claims);
  outlines.sort((a, b) => count(b) - count(a) || compareStrings(a.id, b.id));
  return { outlines, total: found.total, numbers };
}

/** The first of some facts in the order of their ids: of thousands with one claim each, few are loaded. */
async function firstById(
  engine: Engine,
  db: Db,
  numbers: readonly number[],
  most: number,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select f.number from ${engine.listNumbers(numbers)} as wanted join graph_facts f on f.number = wanted.number
    join graph_entities s on s.number = f.subject join graph_entities o on o.number = f.object
    left join graph_offices x on x.number = f.office
    order by s.id || '~' || f.relation || '~' || o.id || coalesce('~' || x.id, '') limit ${sql.lit(most)}`.execute(
    db,
  );
  return rows.map(({ number }) => number);
}

/**
 * The facts among some entities: those with the most claims, which mostly are facts with several. Then only these are looked
 * through, and counted.
 */
export async function factsAmong(engine: Engine, db: Db, asked: FactsAmong): Promise<BestFound> {
  const { most, certain } = asked;
  const before = sql`${wantedIn(engine, asked)},`;
  if (most !== null) {
    const several = sql`select f.number, ${counting(certain)} as claims ${among(engine, asked, 'several')}`;
    const found = await findBest(db, before, several, most);
    if (found.best.filter(({ claims }) => claims > 1).length >= most) return found;
  }
  const found = sql`select f.number, ${counting(certain)} as claims ${among(engine, asked)}`;
  return findBest(db, before, found, most);
}

/** Chosen in the database: of ten thousand facts with one claim each, none is handed over if enough have two. */
export async function findBest(
  db: Db,
  before: RawBuilder<unknown>,
  found: RawBuilder<unknown>,
  most: number | null,
): Promise<BestFound> {
  const least =
    most === null
      ? sql`0`
      : sql`(select claims from found order by claims desc limit 1 offset ${sql.lit(most - 1)})`;
  const { rows } = await sql<Counted & { total: number }>`
    ${before} found(number, claims) as materialized (${found})
    select number, claims, (select count(*) from found) as total from found
    where claims >= coalesce(${least}, 0)`.execute(db);
  const best = rows.map(({ number, claims }) => ({ number, claims }));
  return { best, total: Number(rows[0]?.total ?? 0) };
}

export async function countAmong(engine: Engine, db: Db, asked: FactsAmong): Promise<number> {
  const most = asked.most === null ? sql`` : sql`limit ${sql.lit(asked.most)}`;
  const { rows } = await sql<{ facts: number }>`
    ${wantedIn(engine, asked)} select count(*) as facts from (select 1 ${among(engine, asked)} ${most}) as found`.execute(
    db,
  );
  return Number(rows[0]!.facts);
}

/** The numbers of the entities, which would otherwise be looked up again for each of them. */
function wantedIn(engine: Engine, { entities }: FactsAmong) {
  return sql`with wanted(number) as materialized (
    select e.number from ${engine.listTexts(entities)} as texts join graph_entities e on e.id = texts.text
  )`;
}

/** In the order in which SQLite is to go through the tables: it takes `cross join` to mean that. Few facts have several claims. */
function among(engine: Engine, asked: FactsAmong, which: 'all' | 'several' = 'all') {
  const { entities } = asked;
  const some = sql`${only(engine, asked)} ${which === 'several' ? sql`and f.claims > 1` : sql``}`;
  return which === 'all' && entities.length <= FEW
    ? sql`from wanted one cross join wanted other cross join graph_facts f
        where f.subject = one.number and f.object = other.number ${some}`
    : sql`from wanted one cross join graph_facts f
        where f.subject = one.number and f.object + 0 in (select number from wanted) ${some}`;
}

/** What of facts is asked about. */
export interface Asked {
  relations: readonly string[] | null;
  certain: boolean;
}

/** How many claims of a fact count. */
export function counting(certain: boolean): RawBuilder<number> {
  return certain ? sql`f.certain_claims` : sql`f.claims`;
}

/** A condition for those that count. */
export function only(engine: Engine, { relations, certain }: Asked): RawBuilder<unknown> {
  const some =
    relations === null
      ? sql``
      : sql`and f.relation in (select text from ${engine.listTexts(relations)} as relations)`;
  return certain ? sql`and f.certain = 1 ${some}` : some;
}
