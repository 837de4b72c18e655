import { type Kysely, sql } from 'kysely';
import type { MatchOptions } from '../search/search-articles.ts';
import type { SearchTerm } from '../search/search-terms.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * Lengths of prefixes with their own index. Without one, "min…" would have to merge the articles of every
 * word that begins with it. Longer prefixes have few words.
 */
const BEGINNINGS = '2 3 4 6';

/** An FTS5 index that stores no text itself and is updated from `articles` by triggers. */
export async function createArticleSearch(db: Kysely<ArchiveTables>): Promise<void> {
  const statements = [
    sql`create virtual table article_search using fts5(
      title, text, content = 'articles', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2')`,
    sql`create trigger article_search_added after insert on articles begin
      insert into article_search (rowid, title, text) values (new.number, new.title, new.text);
    end`,
    sql`create trigger article_search_removed after delete on articles begin
      insert into article_search (article_search, rowid, title, text)
      values ('delete', old.number, old.title, old.text);
    end`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Rebuilds the index with an index of prefixes. The triggers stay. */
export async function indexBeginnings(db: Kysely<ArchiveTables>): Promise<void> {
  const statements = [
    sql`drop table article_search`,
    sql`create virtual table article_search using fts5(
      title, text, content = 'articles', content_rowid = 'number',
      tokenize = 'unicode61 remove_diacritics 2', prefix = ${sql.lit(BEGINNINGS)})`,
    sql`insert into article_search (article_search) values ('rebuild')`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Numbers of articles, newest first in order of adding. In this order, FTS5 reads no more than `limit`. */
export async function findArticles(
  db: Kysely<ArchiveTables>,
  terms: readonly SearchTerm[],
  options: MatchOptions,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select rowid as number from article_search
    where article_search match ${matchExpression(terms, options)}
    order by rowid desc limit ${limit}`.execute(db);
  return rows.map((row) => row.number);
}

/** Words consist of letters and digits only, which have no special meaning to FTS5. */
function matchExpression(terms: readonly SearchTerm[], { continued, titleOnly }: MatchOptions): string {
  const phrases = terms.map(
    ({ words, continues }) => `"${words.join(' ')}"${continued && continues ? '*' : ''}`,
  );
  return titleOnly ? `{title} : (${phrases.join(' ')})` : phrases.join(' ');
}
