import { type Article, PrecedentError, type ReaderInfo } from '@precedent/model';
import type { Kysely } from 'kysely';
import type { ArchiveTables } from './tables.ts';

/** The stored data that adding an article has to compare. */
export interface StoredArticle {
  number: number;
  file: string | null;
  latest: 0 | 1;
  text: string;
  publishedAt: string | null;
  readerName: string;
  readerVersion: string;
}

export async function findStored(
  db: Kysely<ArchiveTables>,
  articleId: string,
): Promise<StoredArticle | undefined> {
  return (await findAllStored(db, [articleId])).get(articleId);
}

/** By their ids. */
export async function findAllStored(
  db: Kysely<ArchiveTables>,
  articleIds: readonly string[],
): Promise<Map<string, StoredArticle>> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.number')
    .select([
      'articles.id',
      'articles.number',
      'articles.file',
      'articles.latest',
      'articles.text',
      'articles.published_at as publishedAt',
      'reader_name as readerName',
      'reader_version as readerVersion',
    ])
    .where('articles.id', 'in', articleIds)
    .execute();
  return new Map(rows.map(({ id, ...stored }) => [id, stored]));
}

/** The content that a reading depends on: authors of JSON Lines can choose any id. */
export function isSameArticle(
  stored: Pick<StoredArticle, 'text' | 'publishedAt'>,
  { text, publishedAt }: Pick<Article, 'text' | 'publishedAt'>,
): boolean {
  return stored.text === text && stored.publishedAt === publishedAt;
}

export function isSameReader(stored: StoredArticle, { name, version }: ReaderInfo): boolean {
  return stored.readerName === name && stored.readerVersion === version;
}

/** Storing one of them would lose the other, and quotes would refer to the wrong text. */
export function otherArticle(articleId: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `another article in the archive has the id "${articleId}", with a different text or date`,
    `Give this article another id or none, or remove the other one first: precedent remove ${articleId}`,
  );
}
