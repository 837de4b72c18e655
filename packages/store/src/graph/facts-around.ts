import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { type Asked, type BestFound, type Counted, counting, findBest, only } from './find-outlines.ts';

type Db = Kysely<ArchiveTables>;
type End = 'subject' | 'object';

/** What of the facts of an entity is asked about. */
interface AskedAround extends Asked {
  entity: string;
}

/** The facts that an entity is an end of. */
export async function factsAround(
  engine: Engine,
  db: Db,
  { most, ...asked }: AskedAround & { most: number },
): Promise<BestFound> {
  const ends = ['subject', 'object'] as const;
  const several = ends.map(
    (end) => sql`
    select f.number, ${counting(asked.certain)} as claims ${along(engine, asked, end)} and f.claims > 1`,
  );
  const found = await findBest(db, sql`with`, sql.join(several, sql` union all `), most);
  const total = await countAround(engine, db, asked);
  const best = found.best.filter(({ claims }) => claims > 1);
  const room = most - best.length;
  if (room <= 0 || total === best.length) return { best, total };
  return { best: [...best, ...(await firstOfOne(engine, db, asked, room))], total };
}

/** From the facts that an entity is one end of, each once. */
function along(engine: Engine, { entity, ...asked }: AskedAround, end: End) {
  const once = end === 'object' ? sql`and f.subject <> f.object` : sql``;
  return sql`from graph_facts f
    where ${sql.ref(`f.${end}`)} = (select number from graph_entities where id = ${entity}) ${once} ${only(engine, asked)}`;
}

/** How many facts the row of an entity counts: one whose ends are both the entity counts twice there. */
export function ownFacts(certain: boolean): RawBuilder<number> {
  const loops = sql`select count(*) from graph_facts f where f.subject = e.number and f.object = e.number ${certain ? sql`and f.certain = 1` : sql``}`;
  return sql`${sql.ref(certain ? 'e.certain_facts' : 'e.facts')} - (${loops})`;
}

/** How many there are: the row of the entity says it of all relations. */
async function countAround(engine: Engine, db: Db, asked: AskedAround): Promise<number> {
  const { entity, relations, certain } = asked;
  const counted =
    relations === null
      ? sql`select ${ownFacts(certain)} as total from graph_entities e where e.id = ${entity}`
      : sql`select (select count(*) ${along(engine, asked, 'subject')}) + (select count(*) ${along(engine, asked, 'object')}) as total`;
  const { rows } = await sql<{ total: number }>`${counted}`.execute(db);
  return Number(rows[0]?.total ?? 0);
}

/** Of the facts of an entity with one claim, the first in the order of their ids. Read from the indexes of facts alone. */
async function firstOfOne(engine: Engine, db: Db, asked: AskedAround, most: number): Promise<Counted[]> {
  const branch = (end: End, other: End) => sql`
    select f.number, ${end === 'subject' ? sql`${asked.entity} || '~' || f.relation || '~' || e.id` : sql`e.id || '~' || f.relation || '~' || ${asked.entity}`}
      || coalesce('~' || (select x.id from graph_offices x where x.number = f.office), '') as id
    from (select f.number, f.relation, f.office, ${sql.ref(`f.${other}`)} as other ${along(engine, asked, end)} and ${counting(asked.certain)} = 1) f
    join graph_entities e on e.number = f.other`;
  const { rows } = await sql<{ number: number }>`
    select number from (${branch('subject', 'object')} union all ${branch('object', 'subject')}) as found
    order by id limit ${sql.lit(most)}`.execute(db);
  return rows.map(({ number }) => ({ number, claims: 1 }));
}
