import type { Kysely } from 'kysely';
import { isCorrupt } from './archive-errors.ts';
import { digestReading } from './digests.ts';
import type { Engine } from './engine.ts';
import { assemble, isUnchanged } from './read-readings.ts';
import type { ArchiveTables } from './tables.ts';

/** What earlier versions wrote as the source of an article of which they knew only the file. */
const FILE = /^standard input$|\.(?:txt|text|md|markdown|x?html?|csv|jsonl?|ndjson)$|^\S*[/\\]\S*$/i;

/** The path of a file says nothing of who published an article, so it gets a column of its own. */
export async function keepFiles(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema.alterTable('articles').addColumn('file', textType).execute();
  const numbers = await db.selectFrom('articles').select('number').where('source', 'is not', null).execute();
  for (const { number } of numbers) await moveFile(db, number);
}

/** A damaged article stays as it is, so that `verify` still recognises it. */
async function moveFile(db: Kysely<ArchiveTables>, number: number): Promise<void> {
  try {
    const rows = await db.selectFrom('articles').selectAll().where('number', '=', number).execute();
    const [stored] = await assemble(db, rows);
    const file = stored!.reading.article.source!;
    if (!FILE.test(file) || !isUnchanged(stored!)) return;
    const article = { ...stored!.reading.article, source: null };
    const digest = digestReading({ ...stored!.reading, article }, file);
    await db.updateTable('articles').set({ source: null, file }).where('number', '=', number).execute();
    await db.updateTable('readings').set({ digest }).where('article', '=', number).execute();
  } catch (error) {
    if (!isCorrupt(error)) throw error;
  }
}
