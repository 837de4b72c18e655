import type { Kysely } from 'kysely';
import { isCorrupt } from './archive-errors.ts';
import { digestChange, digestDecision, digestList, digestReading, tryDigest } from './digests.ts';
import type { Engine } from './engine.ts';
import { readList } from './entity-lists.ts';
import { assemble } from './read-readings.ts';
import type { ArchiveTables } from './tables.ts';

/** Digests of readings, decisions, lists and changes, by which `verify` recognises what was changed. */
export async function addDigests(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  for (const table of ['readings', 'decisions', 'lists', 'changes'])
    await db.schema.alterTable(table).addColumn('digest', textType).execute();
  await digestReadings(db);
  await digestLists(db);
  for (const row of await db.selectFrom('decisions').selectAll().execute())
    await db
      .updateTable('decisions')
      .set({ digest: digestDecision(row) })
      .where('number', '=', row.number)
      .execute();
  for (const row of await db.selectFrom('changes').selectAll().execute())
    await db
      .updateTable('changes')
      .set({ digest: digestChange(row) })
      .where('sequence', '=', row.sequence)
      .execute();
}

async function digestReadings(db: Kysely<ArchiveTables>): Promise<void> {
  const articles = await db.selectFrom('articles').select('number').orderBy('number').execute();
  for (const { number } of articles) {
    const digest = await digestStored(db, number);
    await db.updateTable('readings').set({ digest }).where('article', '=', number).execute();
  }
}

/** Null if the reading is damaged: the archive must open, so that `verify` can name it. */
async function digestStored(db: Kysely<ArchiveTables>, number: number): Promise<string | null> {
  try {
    const rows = await db.selectFrom('articles').selectAll().where('number', '=', number).execute();
    const [stored] = await assemble(db, rows);
    return tryDigest(() => digestReading(stored!.reading, null));
  } catch (error) {
    if (isCorrupt(error)) return null;
    throw error;
  }
}

async function digestLists(db: Kysely<ArchiveTables>): Promise<void> {
  for (const { number, id, name } of await db.selectFrom('lists').selectAll().execute()) {
    const entities = await readList(db, number);
    const digest = entities && tryDigest(() => digestList({ id, name, entities }));
    await db.updateTable('lists').set({ digest }).where('number', '=', number).execute();
  }
}
