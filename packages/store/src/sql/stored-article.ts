import { type Article, PrecedentError, type ReaderInfo } from '@precedent/model';
import type { Kysely } from 'kysely';
import type { ArchiveTables } from './tables.ts';

/** What is stored under the id of an article, as far as adding has to know. */
interface StoredArticle {
  text: string;
  publishedAt: string | null;
  readerName: string;
  readerVersion: string;
}

export async function findStored(
  db: Kysely<ArchiveTables>,
  articleId: string,
): Promise<(StoredArticle & { number: number }) | undefined> {
  return db
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.number')
    .select([
      'articles.number',
      'articles.text',
      'articles.published_at as publishedAt',
      'reader_name as readerName',
      'reader_version as readerVersion',
    ])
    .where('articles.id', '=', articleId)
    .executeTakeFirst();
}

/** What a reading depends on: ids of JSON Lines are whatever their author chose. */
export function isSameArticle(
  stored: StoredArticle,
  { text, publishedAt }: Pick<Article, 'text' | 'publishedAt'>,
): boolean {
  return stored.text === text && stored.publishedAt === publishedAt;
}

export function isSameReader(stored: StoredArticle, { name, version }: ReaderInfo): boolean {
  return stored.readerName === name && stored.readerVersion === version;
}

/** Keeping either would lose the other, and quotes would point into the wrong text. */
export function otherArticle(articleId: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the archive has another article with the id "${articleId}": its text or date differs`,
    `Give this one another id or none, or remove that one first: precedent remove ${articleId}`,
  );
}
