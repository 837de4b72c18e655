import { foldName, type GraphToKeep, type NamedOffice } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables, GraphOfficeRow } from '../sql/tables.ts';
import { officeFromRow, rowFromOffice } from './graph-rows.ts';
import { insertRows } from './insert-rows.ts';
import { nextNumber } from './numbers.ts';
import { renewTerms } from './write-terms.ts';

/** The key of a word in the label of an office. No other key begins with a space. */
export function labelWord(word: string): string {
  return ` ${word}`;
}

/** Writes offices without their keys; one that was there keeps its number, which its facts name. */
export async function writeOffices(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  offices: readonly NamedOffice[],
): Promise<void> {
  const known = new Map(
    (
      await findOffices(
        engine,
        db,
        offices.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const changed = offices.filter((office) => !isSame(known.get(office.id), office));
  if (changed.length === 0) return;
  const numbers = changed.flatMap(({ id }) => known.get(id)?.number ?? []);
  let next = await nextNumber(db, 'graph_offices');
  await deleteNumbered(engine, db, numbers);
  const rows = changed.map((office) => rowFromOffice(office, known.get(office.id)?.number ?? next++));
  await insertRows(engine, db, 'graph_offices', rows);
}

/** Removes those of the offices that no fact names any more, and renews the keys and terms of the others. */
export async function renewOffices(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  ids: readonly string[],
  { keysOfOffice, termsOf }: Pick<GraphToKeep, 'keysOfOffice' | 'termsOf'>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await findOffices(engine, db, ids);
  const numbers = rows.map(({ number }) => number);
  const used = await findUsed(engine, db, numbers);
  const before = await findKeys(engine, db, numbers);
  await sql`delete from graph_office_names
    where office in (select number from ${engine.listNumbers(numbers)} as renewed)`.execute(db);
  await deleteNumbered(
    engine,
    db,
    numbers.filter((number) => !used.has(number)),
  );
  const names = rows
    .filter(({ number }) => used.has(number))
    .flatMap((row) => {
      const keys = keysOfOffice(officeFromRow(row), before.get(row.number) ?? []);
      const words = keys.length === 0 ? [] : foldName(row.label).split(' ').map(labelWord);
      return [...new Set([...keys, ...words])].map((key) => ({ key, office: row.number }));
    });
  await insertRows(engine, db, 'graph_office_names', names);
  await renewTerms(engine, db, rows, used, termsOf);
}

/** The keys of offices, without the words of their labels. */
async function findKeys(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  numbers: readonly number[],
): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ key: string; office: number }>`
    select key, office from graph_office_names
    where office in (select number from ${engine.listNumbers(numbers)} as renewed)`.execute(db);
  const keys = rows.filter(({ key }) => !key.startsWith(labelWord('')));
  return new Map(
    [...groupBy(keys, ({ office }) => office)].map(([office, own]) => [office, own.map(({ key }) => key)]),
  );
}

/** Ids of the offices of these bodies, whose keys have the names of the body. */
export async function officesOfBodies(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  bodies: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from graph_offices
    where body in (select text from ${engine.listTexts(bodies)} as bodies)`.execute(db);
  return rows.map(({ id }) => id);
}

async function findOffices(engine: Engine, db: Kysely<ArchiveTables>, ids: readonly string[]) {
  const { rows } = await sql<GraphOfficeRow>`
    select * from graph_offices where id in (select text from ${engine.listTexts(ids)} as wanted)`.execute(
    db,
  );
  return rows;
}

async function findUsed(engine: Engine, db: Kysely<ArchiveTables>, numbers: readonly number[]) {
  const { rows } = await sql<{ number: number }>`
    select number from ${engine.listNumbers(numbers)} as wanted
    where exists (select 1 from graph_facts where office = wanted.number)`.execute(db);
  return new Set(rows.map(({ number }) => number));
}

async function deleteNumbered(engine: Engine, db: Kysely<ArchiveTables>, numbers: readonly number[]) {
  await sql`delete from graph_offices
    where number in (select number from ${engine.listNumbers(numbers)} as gone)`.execute(db);
}

function isSame(row: GraphOfficeRow | undefined, { title, body, label }: NamedOffice): boolean {
  return row !== undefined && row.title === title && row.body === body && row.label === label;
}
