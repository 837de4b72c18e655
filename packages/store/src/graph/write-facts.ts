import type { Fact, GraphToKeep } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphClaimRow, GraphFactRow, GraphHeadRow } from '../sql/tables.ts';
import { shiftCounts } from './entity-counts.ts';
import { type FactRows, rowsFromFact } from './graph-rows.ts';
import { insertRows } from './insert-rows.ts';
import { type Numbers, nextNumber } from './numbers.ts';

/** Whether the rows of entities are to say at once how many facts there are, or all are counted in the end. */
type Counting = 'now' | 'later';

type Key = Pick<GraphFactRow, 'subject' | 'relation' | 'object' | 'office'>;

/** Facts as rows, whose entities and offices must be in the archive. */
export async function rowsOfFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  facts: readonly Fact[],
  readingOf: GraphToKeep['readingOf'],
  numbers: Numbers,
): Promise<FactRows[]> {
  await findNumbers(engine, db, facts, numbers);
  return facts.map((fact) => rowsFromFact(fact, readingOf, numbers));
}

/** Writes facts that are new or have changed. */
export async function writeFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  rows: readonly FactRows[],
  counting: Counting = 'now',
): Promise<void> {
  const known = await findFacts(
    engine,
    db,
    rows.map(({ fact }) => fact),
  );
  let next = await nextNumber(db, 'graph_facts');
  await deleteFacts(engine, db, [...known.values()], counting);
  const facts: GraphFactRow[] = [];
  const heads: GraphHeadRow[] = [];
  const claims: GraphClaimRow[] = [];
  for (const { fact, head, claims: own } of rows) {
    const number = known.get(keyOf(fact)) ?? next++;
    facts.push({ number, ...fact });
    if (head !== null) heads.push({ fact: number, ...head });
    for (const claim of own) claims.push({ fact: number, ...claim });
  }
  await insertRows(engine, db, 'graph_facts', facts);
  await insertRows(engine, db, 'graph_heads', heads);
  await insertRows(engine, db, 'graph_claims', claims);
  if (counting === 'now')
    await shiftCounts(
      engine,
      db,
      facts.map(({ number }) => number),
      1,
    );
}

export async function removeFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  facts: readonly Fact[],
  numbers: Numbers,
): Promise<void> {
  await findNumbers(engine, db, facts, numbers);
  const keys = facts.map(({ subject, relation, object, office }) => ({
    subject: numbers.entities.get(subject)!,
    relation,
    object: numbers.entities.get(object)!,
    office: office && numbers.offices.get(office.id)!,
  }));
  await deleteFacts(engine, db, [...(await findFacts(engine, db, keys)).values()]);
}

export async function deleteFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
  counting: Counting = 'now',
): Promise<void> {
  if (numbers.length === 0) return;
  if (counting === 'now') await shiftCounts(engine, db, numbers, -1);
  const gone = engine.listNumbers(numbers);
  await sql`delete from graph_claims where fact in (select number from ${gone} as gone)`.execute(db);
  await sql`delete from graph_heads where fact in (select number from ${gone} as gone)`.execute(db);
  await sql`delete from graph_facts where number in (select number from ${gone} as gone)`.execute(db);
}

/** The numbers of those of the facts that are in the archive, by their keys. */
async function findFacts(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  facts: readonly Key[],
): Promise<Map<string, number>> {
  const pairs = engine.listPairs(facts.map(({ subject, object }) => [subject, object]));
  const { rows } = await sql<Key & { number: number }>`
    select number, subject, relation, object, office from ${pairs} as wanted
    join graph_facts on subject = wanted.one and object = wanted.other`.execute(db);
  const wanted = new Set(facts.map(keyOf));
  return new Map(rows.map((row) => [keyOf(row), row.number] as const).filter(([key]) => wanted.has(key)));
}

function keyOf({ subject, relation, object, office }: Key): string {
  return `${subject} ${relation} ${object} ${office ?? ''}`;
}

async function findNumbers(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  facts: readonly Fact[],
  numbers: Numbers,
): Promise<void> {
  const entities = new Set<string>();
  const offices = new Set<string>();
  const articles = new Set<string>();
  for (const { subject, object, office, claims } of facts) {
    entities.add(subject).add(object);
    if (office) offices.add(office.id);
    for (const { article, speaker } of claims) {
      articles.add(article.id);
      if (speaker !== null) entities.add(speaker);
    }
  }
  await numbers.find(engine, db, 'entities', entities);
  await numbers.find(engine, db, 'offices', offices);
  await numbers.find(engine, db, 'articles', articles);
}
