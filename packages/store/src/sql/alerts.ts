import { type Alert, parseAlert } from '@precedent/model';
import type { Kysely } from 'kysely';
import { refuseUnstorableText } from './check-reading.ts';
import { digestSaved } from './digests.ts';
import { refuseChanged } from './saved.ts';
import type { ArchiveTables, SavedRow } from './tables.ts';

/** Ids of views and stories have no colon. */
const PREFIX = 'alert:';

/** False if an alert has this id. */
export async function insertAlert(db: Kysely<ArchiveTables>, input: Alert): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('saved')
    .values(rowOf(parseAlert(input)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False if it is no longer what it was: another process has changed or removed it. */
export async function updateAlert(db: Kysely<ArchiveTables>, before: Alert, after: Alert): Promise<boolean> {
  const id = PREFIX + before.id;
  const stored = await db.selectFrom('saved').selectAll().where('id', '=', id).executeTakeFirst();
  // Compared as it is read: what an earlier version stored lacks fields that were added since.
  if (!stored || rowOf(alertOf(stored)).digest !== rowOf(before).digest) return false;
  const { numUpdatedRows } = await db
    .updateTable('saved')
    .set(rowOf(parseAlert(after)))
    .where('id', '=', id)
    .where('digest', '=', stored.digest)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ordered by id. */
export async function readAlerts(db: Kysely<ArchiveTables>): Promise<Alert[]> {
  const rows = await db.selectFrom('saved').selectAll().where('kind', '=', 'alert').orderBy('id').execute();
  return rows.map(alertOf);
}

function alertOf(row: SavedRow): Alert {
  refuseChanged(row);
  return parseAlert(JSON.parse(row.content));
}

export async function deleteAlert(db: Kysely<ArchiveTables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved')
    .where('id', '=', PREFIX + id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

function rowOf(alert: Alert): SavedRow {
  refuseUnstorableText(alert, 'the alert');
  const row = {
    id: PREFIX + alert.id,
    kind: 'alert' as const,
    content: JSON.stringify(alert),
    saved_at: alert.checkedAt,
  };
  return { ...row, digest: digestSaved(row) };
}
