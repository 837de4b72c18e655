import type { Kysely } from 'kysely';
import { addressOf } from './address.ts';
import type { Engine } from './engine.ts';
import type { ArchiveTables } from './tables.ts';
import { hideOlderVersions } from './versions.ts';

/** Articles with the same address become versions of one story. */
export async function addVersions(db: Kysely<ArchiveTables>, { textType }: Engine): Promise<void> {
  await db.schema.alterTable('articles').addColumn('address', textType).execute();
  await db.schema
    .alterTable('articles')
    .addColumn('latest', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex('articles_address').on('articles').columns(['address']).execute();
  const rows = await db.selectFrom('articles').select(['number', 'kind', 'url']).execute();
  for (const { number, kind, url } of rows) {
    const address = addressOf({ kind, url });
    if (address !== null)
      await db.updateTable('articles').set({ address }).where('number', '=', number).execute();
  }
  await hideOlderVersions(db);
}
