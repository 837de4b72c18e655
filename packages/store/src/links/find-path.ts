import { sql } from 'kysely';
import type { NamedEntity } from '../archive.ts';
import type { Engine } from '../sql/engine.ts';
import { findNames } from './read-links.ts';

/** Up to this many pairs are looked up one by one; for more, all links of one side are scanned. */
const FEW_PAIRS = 5000;

/** Numbers of names, grouped by their distance from one end. */
type Levels = number[][];

/**
 * The shortest chain of linked names, including both ends. Searches from both ends, always on the side with
 * fewer links, and looks for a link between the two fronts, so that the thousands of links of a large country
 * are rarely read.
 *
 * @param maxSteps the maximum number of links in the chain.
 */
export async function findPath(
  engine: Engine,
  from: readonly NamedEntity[],
  to: readonly NamedEntity[],
  maxSteps: number,
): Promise<NamedEntity[] | null> {
  const numbersOf = async (named: readonly NamedEntity[]) =>
    (await findNames(engine.db, named)).map(({ number }) => number);
  const [left, right]: [Levels, Levels] = [[await numbersOf(from)], [await numbersOf(to)]];
  const same = left[0]!.find((number) => right[0]!.includes(number));
  if (same !== undefined) return nameAll(engine, [same]);
  for (let steps = 1; steps <= maxSteps; steps += 1) {
    const meeting = await findLink(engine, left.at(-1)!, right.at(-1)!);
    if (meeting) return nameAll(engine, await traceBack(engine, left, right, meeting));
    if (steps === maxSteps || !(await expandSmaller(engine, left, right))) return null;
  }
  return null;
}

/** False if one side has no names left to visit. */
async function expandSmaller(engine: Engine, left: Levels, right: Levels): Promise<boolean> {
  const [toLeft, toRight] = [await countLinks(engine, left.at(-1)!), await countLinks(engine, right.at(-1)!)];
  const side = toLeft <= toRight ? left : right;
  const seen = new Set(side.flat());
  const next = (await othersOf(engine, side.at(-1)!)).filter((number) => !seen.has(number));
  side.push(next);
  return next.length > 0;
}

async function countLinks({ db, listNumbers }: Engine, names: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from links
    where name in (select number from ${listNumbers(names)} as front)`.execute(db);
  return Number(rows[0]!.count);
}

async function othersOf({ db, listNumbers }: Engine, names: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ other: number }>`
    select distinct other from links
    where name in (select number from ${listNumbers(names)} as front)`.execute(db);
  return rows.map((row) => row.other);
}

/** A link from one front to the other; if there are several, always the same one. */
async function findLink(
  { db, listNumbers }: Engine,
  left: readonly number[],
  right: readonly number[],
): Promise<[number, number] | null> {
  if (left.length === 0 || right.length === 0) return null;
  const [near, far] = left.length <= right.length ? [left, right] : [right, left];
  const pairs = sql`${listNumbers(near)} as near cross join ${listNumbers(far)} as far
    cross join links where name = near.number and other = far.number`;
  const scan = sql`${listNumbers(near)} as near cross join links
    where name = near.number and other in (select number from ${listNumbers(far)} as far)`;
  const { rows } = await sql<{ name: number; other: number }>`
    select name, other from ${near.length * far.length <= FEW_PAIRS ? pairs : scan}
    order by name, other limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return near === left ? [row.name, row.other] : [row.other, row.name];
}

async function traceBack(
  engine: Engine,
  left: Levels,
  right: Levels,
  [onLeft, onRight]: [number, number],
): Promise<number[]> {
  const start = await traceToEnd(engine, left, onLeft);
  return [...start.reverse(), ...(await traceToEnd(engine, right, onRight))];
}

/** Goes back from a name of the last level to one of the first. */
async function traceToEnd(engine: Engine, levels: Levels, last: number): Promise<number[]> {
  const path = [last];
  for (const level of levels.slice(0, -1).reverse()) {
    const link = await findLink(engine, [path.at(-1)!], level);
    path.push(link![1]);
  }
  return path;
}

async function nameAll({ db }: Engine, numbers: readonly number[]): Promise<NamedEntity[]> {
  const rows = await db.selectFrom('names').selectAll().where('number', 'in', numbers).execute();
  const named = new Map(rows.map(({ number, type, name }) => [number, { type, name }]));
  return numbers.map((number) => named.get(number)!);
}
