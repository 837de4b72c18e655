import { PrecedentError } from '@precedent/model';
import type { Transaction } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Writes at once, so that other writers to the new archive wait until the copy is complete. */
export async function takeSequence(
  value: number,
  target: Engine,
  to: Transaction<ArchiveTables>,
): Promise<void> {
  const { numUpdatedRows } = await to
    .updateTable('meta')
    .set({ value })
    .where('key', '=', 'sequence')
    .where('value', '=', 0)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new PrecedentError(
      'invalid_input',
      `there is already an archive in ${target.location}`,
      'Nothing was changed. Name a new archive with --archive. In a database, ?options=-csearch_path%3DNAME names another schema.',
    );
}

/** The counter counts too: the last change may leave no other trace. */
export async function readCounter(from: Transaction<ArchiveTables>): Promise<number> {
  const query = from.selectFrom('meta').select('value').where('key', '=', 'sequence');
  return (await query.executeTakeFirstOrThrow()).value;
}
