import type { ArticleRef } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { ArticlePage } from '../archive.ts';
import type { Engine } from './engine.ts';
import { refFromRow } from './reading-rows.ts';
import type { ArchiveTables } from './tables.ts';

const REF = ['id', 'kind', 'url', 'title', 'published_at', 'source'] as const;

export async function listArticles(db: Kysely<ArchiveTables>): Promise<ArticleRef[]> {
  return (await inOrder(db).execute()).map(refFromRow);
}

export async function readArticlePage(
  db: Kysely<ArchiveTables>,
  first: number,
  count: number,
): Promise<ArticlePage> {
  const rows = await inOrder(db).offset(first).limit(count).execute();
  const { total } = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();
  return { articles: rows.map(refFromRow), total: Number(total) };
}

export async function findArticles(engine: Engine, ids: readonly string[]): Promise<ArticleRef[]> {
  const rows = await engine.db
    .selectFrom('articles')
    .select(REF)
    .where(sql<boolean>`id in (select text from ${engine.listTexts(ids)} as wanted)`)
    .execute();
  const found = new Map(rows.map((row) => [row.id, refFromRow(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The older versions of an article, latest first. */
export async function listVersions(db: Kysely<ArchiveTables>, articleId: string): Promise<ArticleRef[]> {
  const address = db.selectFrom('articles').select('address').where('id', '=', articleId);
  const query = db.selectFrom('articles').select(REF).where('address', '=', address);
  return (await query.where('latest', '=', 0).orderBy('number', 'desc').execute()).map(refFromRow);
}

/** As `indexArticles` has them. */
function inOrder(db: Kysely<ArchiveTables>) {
  return db
    .selectFrom('articles')
    .select(REF)
    .where('latest', '=', 1)
    .orderBy(sql`published_at is null`)
    .orderBy('published_at', 'desc')
    .orderBy('id');
}
