import type { Kysely } from 'kysely';
import type { Validators } from '../archive.ts';
import { digestSaved } from './digests.ts';
import { refuseChanged } from './saved.ts';
import type { ArchiveTables } from './tables.ts';

/** Ids of views and stories have no colon. */
const PREFIX = 'fetched:';

export async function keepFetched(
  db: Kysely<ArchiveTables>,
  address: string,
  validators: Validators,
  at: string,
): Promise<void> {
  const row = {
    id: PREFIX + address,
    kind: 'fetched' as const,
    content: JSON.stringify(validators),
    saved_at: at,
  };
  const whole = { ...row, digest: digestSaved(row) };
  await db
    .insertInto('saved')
    .values(whole)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(whole))
    .execute();
}

export async function readFetched(db: Kysely<ArchiveTables>, address: string): Promise<Validators | null> {
  const row = await db
    .selectFrom('saved')
    .selectAll()
    .where('id', '=', PREFIX + address)
    .executeTakeFirst();
  if (!row) return null;
  refuseChanged(row);
  return JSON.parse(row.content);
}
