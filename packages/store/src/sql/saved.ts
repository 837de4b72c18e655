import { PrecedentError, parseSavedContent, type Saved, type SavedContent } from '@precedent/model';
import type { Kysely } from 'kysely';
import { refuseUnstorableText } from './check-reading.ts';
import { digestSaved } from './digests.ts';
import type { ArchiveTables, SavedRow } from './tables.ts';

export async function keepSaved(
  db: Kysely<ArchiveTables>,
  id: string,
  input: SavedContent,
  savedAt: string,
): Promise<Saved> {
  const content = parseSavedContent(input);
  refuseUnstorableText({ id, content }, `the ${content.kind}`);
  const row = { id, kind: content.kind, content: JSON.stringify(content), saved_at: savedAt };
  const whole = { ...row, digest: digestSaved(row) };
  await db
    .insertInto('saved')
    .values(whole)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(whole))
    .execute();
  return { id, content, savedAt };
}

export async function readSaved(db: Kysely<ArchiveTables>): Promise<Saved[]> {
  const rows = await db
    .selectFrom('saved')
    .selectAll()
    .where('kind', 'in', ['view', 'story'])
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    refuseChanged(row);
    return { id: row.id, content: JSON.parse(row.content), savedAt: row.saved_at };
  });
}

export async function deleteSaved(db: Kysely<ArchiveTables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('saved').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export function isUnchangedSaved(row: SavedRow): boolean {
  return row.digest === digestSaved(row);
}

export function refuseChanged(row: SavedRow): void {
  if (isUnchangedSaved(row)) return;
  throw new PrecedentError(
    'archive_corrupt',
    `the saved ${row.kind} ${row.id} is not what was stored`,
    'Run `precedent verify`, and restore a backup.',
  );
}
