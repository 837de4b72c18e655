import { type Kysely, sql, type Transaction } from 'kysely';
import { foldedWords } from '../search/fold-text.ts';
import type { MatchOptions } from '../search/search-articles.ts';
import type { SearchTerm } from '../search/search-terms.ts';
import type { ArchiveTables, ArticleRow } from '../sql/tables.ts';

/** PostgreSQL refuses words of more than 2,046 bytes; a UTF-16 unit has at most three bytes. */
const LONGEST_WORD = 600;
/** Per article: PostgreSQL refuses a `tsvector` of more than 1 MB, including positions. */
const MOST_BYTES = 600_000;
/** Later positions count as this one, so phrases are only found before it. */
const LAST_PLACE = 16_383;
/** PostgreSQL keeps no more positions per word. */
const MOST_PLACES = 255;

/**
 * Full-text search over words that we split and fold ourselves: the same as on SQLite, whatever the server's
 * language, and without an extension that a managed server might refuse.
 */
export async function createArticleSearch(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`create table article_search (
    article integer primary key references articles (number) on delete cascade,
    words tsvector not null)`.execute(db);
  await sql`create index article_search_words on article_search using gin (words)`.execute(db);
}

/** The row of the index for a row of an article. */
export function toIndexRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const article = row as unknown as ArticleRow;
  return { article: article.number, words: wordsOf(article) };
}

export async function indexArticle(trx: Transaction<ArchiveTables>, article: ArticleRow): Promise<void> {
  const words = wordsOf(article);
  await sql`insert into article_search (article, words) values (${article.number}, ${words}::tsvector)`.execute(
    trx,
  );
}

/** Numbers of articles, newest first in order of adding. */
export async function findArticles(
  db: Kysely<ArchiveTables>,
  terms: readonly SearchTerm[],
  options: MatchOptions,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ article: number }>`
    select article from article_search where words @@ ${matchExpression(terms, options)}::tsquery
    order by article desc limit ${limit}`.execute(db);
  return rows.map((row) => row.article);
}

/** A `tsvector` literal: words with their positions, with weight A in the title. O(length). */
function wordsOf({ title, text }: ArticleRow): string {
  const places = new Map<string, string[]>();
  let bytes = 0;
  const enter = (words: readonly string[], from: number, weight: string) => {
    for (const [index, whole] of words.entries()) {
      const word = cutWord(whole);
      const known = places.get(word);
      if (known && known.length >= MOST_PLACES) continue;
      bytes += known ? 2 : 3 * word.length + 8;
      if (bytes > MOST_BYTES) return;
      const place = `${Math.min(from + index, LAST_PLACE)}${weight}`;
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  };
  const titleWords = foldedWords(title);
  enter(titleWords, 1, 'A');
  // One position is left free, so that no phrase spans the title and the text.
  enter(foldedWords(text), titleWords.length + 2, '');
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** Words consist of letters and digits only, which have no special meaning to PostgreSQL. */
function matchExpression(terms: readonly SearchTerm[], { continued, titleOnly }: MatchOptions): string {
  const weight = titleOnly ? 'A' : '';
  return terms
    .map(({ words, continues }) => {
      const last = continued && continues ? `:*${weight}` : weight && `:${weight}`;
      const marked = words.map((word, index) => {
        const mark = index === words.length - 1 ? last : weight && `:${weight}`;
        return `'${cutWord(word)}'${mark}`;
      });
      return `(${marked.join(' <-> ')})`;
    })
    .join(' & ');
}

function cutWord(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  const cut = word.slice(0, LONGEST_WORD);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
