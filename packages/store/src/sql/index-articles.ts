import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from './tables.ts';

/**
 * The articles in the order in which they are listed, so that a page of them is read without the others; and those of each
 * publisher, so that they are counted without reading their texts.
 */
export async function indexArticles(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`create index if not exists articles_listed
    on articles (latest, (published_at is null), published_at desc, id)`.execute(db);
  await sql`create index if not exists articles_published
    on articles (kind, source, published_at, number)`.execute(db);
}
