import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { isUnchangedSaved } from '../sql/saved.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Views, stories and alerts that are not what was stored. */
export async function* checkSaved(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  for (const row of await db.selectFrom('saved').selectAll().orderBy('id').execute())
    if (!isUnchangedSaved(row))
      yield { where: `the ${row.kind} ${row.id}`, what: 'it is not what was stored' };
}
