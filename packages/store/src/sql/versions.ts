import type { Kysely, Transaction } from 'kysely';
import { deleteLinks, writeLinks } from '../links/write-links.ts';
import { nextSequence, recordChange } from './change-sequence.ts';
import { groupBy } from './group-by.ts';
import { assemble } from './read-readings.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** What decides which version is the latest. */
export type Version = Pick<ArticleRow, 'number' | 'id' | 'address' | 'published_at' | 'latest'>;

export function versionsQuery(db: Kysely<ArchiveTables>) {
  return db.selectFrom('articles').select(['number', 'id', 'address', 'published_at', 'latest']);
}

/** The version added last, unless its date is before that of an earlier one. */
export function latestOf<One extends Version>(versions: readonly One[]): One | undefined {
  const inOrder = [...versions].sort((a, b) => a.number - b.number);
  return inOrder.reduce<One | undefined>(
    (latest, next) => (latest && isBefore(next, latest) ? latest : next),
    undefined,
  );
}

/** "2024-06" is not before "2024-06-27": it may be later in the month. */
function isBefore({ published_at: date }: Version, { published_at: other }: Version): boolean {
  if (date === null || other === null || other.startsWith(date)) return false;
  return date < other;
}

/** After an article was added or removed, marks the latest version at its address. The others lose their links. */
export async function settleVersions(
  trx: Transaction<ArchiveTables>,
  address: string | null,
  added: number | null,
): Promise<void> {
  if (address === null) return;
  const versions = await versionsQuery(trx).where('address', '=', address).execute();
  const latest = latestOf(versions);
  for (const version of versions) {
    const should = version === latest ? 1 : 0;
    if (version.latest === should) continue;
    await trx.updateTable('articles').set({ latest: should }).where('number', '=', version.number).execute();
    if (should === 0) await deleteLinks(trx, version.number);
    else await restoreLinks(trx, version.number);
    // An older version may be added after the latest: that it does not count is no change of what counted.
    const sequence = version.number === added ? null : await nextSequence(trx);
    const kind = should === 0 ? 'superseded' : 'restored';
    if (sequence !== null) await recordChange(trx, { sequence, kind, articleId: version.id });
  }
}

/** Of articles that all count and have their links, leaves only the latest version at each address. */
export async function hideOlderVersions(db: Kysely<ArchiveTables>): Promise<void> {
  const versions = await versionsQuery(db).where('address', 'is not', null).execute();
  for (const group of groupBy(versions, ({ address }) => address).values()) {
    const latest = latestOf(group);
    for (const { number } of group.filter((version) => version !== latest)) {
      await db.updateTable('articles').set({ latest: 0 }).where('number', '=', number).execute();
      await deleteLinks(db, number);
    }
  }
}

async function restoreLinks(trx: Transaction<ArchiveTables>, number: number): Promise<void> {
  const rows = await trx.selectFrom('articles').selectAll().where('number', '=', number).execute();
  const [stored] = await assemble(trx, rows);
  await writeLinks(trx, [{ reading: stored!.reading, article: number }]);
}
