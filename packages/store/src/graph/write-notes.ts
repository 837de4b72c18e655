import type { BuildNote } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { insertRows } from './insert-rows.ts';
import { nextNumber } from './numbers.ts';

/** Characters of a body from which on a note is written alone: as part of a list, it would be written and read as JSON on the way. */
const LONG = 100_000;

/** Writes notes whose ids are not there. */
export async function insertNotes(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  notes: readonly BuildNote[],
): Promise<void> {
  const first = await nextNumber(db, 'graph_notes');
  const rows = notes.map(({ id, head, body }, at) => ({ number: first + at, id, head, body }));
  const keys = notes.flatMap(({ keys }, at) => [...new Set(keys)].map((key) => ({ key, note: first + at })));
  const isLong = ({ body }: (typeof rows)[number]) => body.length > LONG;
  await insertRows(
    engine,
    db,
    'graph_notes',
    rows.filter((row) => !isLong(row)),
  );
  for (const row of rows.filter(isLong)) await db.insertInto('graph_notes').values(row).execute();
  await insertRows(engine, db, 'graph_note_keys', keys);
}

/** @param notes with all their keys. */
export async function deleteNotes(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  notes: readonly Pick<BuildNote, 'id' | 'keys'>[],
): Promise<void> {
  if (notes.length === 0) return;
  const ids = engine.listTexts(notes.map(({ id }) => id));
  const { rows } = await sql<{ id: string; number: number }>`
    select id, number from graph_notes where id in (select text from ${ids} as gone)`.execute(db);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const keys = notes.flatMap(({ id, keys: own }) => own.map((key) => ({ key, note: numbers.get(id)! })));
  await sql`delete from graph_note_keys
    where (key, note) in (${engine.listRows('graph_note_keys', keys)})`.execute(db);
  await sql`delete from graph_notes where id in (select text from ${ids} as gone)`.execute(db);
}

export async function clearNotes(db: Kysely<ArchiveTables>): Promise<void> {
  await db.updateTable('graph_state').set({ notes: -1 }).where('number', '=', 1).execute();
  for (const table of ['graph_note_keys', 'graph_notes'] as const) await db.deleteFrom(table).execute();
}
