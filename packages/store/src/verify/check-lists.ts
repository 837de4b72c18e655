import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { isUnchangedList, readList } from '../sql/entity-lists.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Lists whose entities are not those that were stored. */
export async function* checkLists(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  for (const list of await db.selectFrom('lists').selectAll().orderBy('number').execute()) {
    const entities = await readList(db, list.number);
    const where = `the list ${list.name}`;
    if (entities === null) yield { where, what: 'it cannot be read' };
    else if (!isUnchangedList(list, entities)) yield { where, what: 'its content is not what was stored' };
  }
}
