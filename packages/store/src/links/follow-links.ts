import type { Kysely } from 'kysely';
import type { Link, NamedEntity } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { detailedLinks, findNames, toLinks } from './read-links.ts';

/** In names; a line of office holders is far shorter. */
const MOST_NAMES = 500;

/** Follows names by number only; each claim is read once, at the end. */
export async function followLinks(
  db: Kysely<ArchiveTables>,
  start: readonly NamedEntity[],
  relations: readonly string[],
): Promise<Link[]> {
  if (relations.length === 0) return [];
  const reached = new Set((await findNames(db, start)).map(({ number }) => number));
  for (let front = [...reached]; front.length > 0; ) {
    const rows = await db
      .selectFrom('links')
      .select('other')
      .distinct()
      .where('name', 'in', front)
      .where('relation', 'in', relations)
      .orderBy('other')
      .execute();
    front = rows
      .map(({ other }) => other)
      .filter((other) => !reached.has(other))
      .slice(0, MOST_NAMES - reached.size);
    for (const other of front) reached.add(other);
  }
  if (reached.size === 0) return [];
  // Every claim is stored exactly once under its subject.
  const query = detailedLinks(db, relations)
    .where('links.name', 'in', [...reached])
    .where('role', '=', 0);
  return toLinks(await query.execute());
}
