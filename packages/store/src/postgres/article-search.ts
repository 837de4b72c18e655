import { type Kysely, sql, type Transaction } from 'kysely';
import { foldedWords } from '../search/fold-text.ts';
import type { MatchOptions } from '../search/search-articles.ts';
import type { SearchTerm } from '../search/search-terms.ts';
import type { ArchiveTables, ArticleRow } from '../sql/tables.ts';

/** PostgreSQL refuses words of more than 2,046 bytes; a UTF-16 unit has three at most. */
const LONGEST_WORD = 600;
/** Of one article: PostgreSQL refuses a `tsvector` of more than 1 MB, words and places together. */
const MOST_BYTES = 600_000;
/** Places beyond count as this one, so that phrases are told apart only before it. */
const LAST_PLACE = 16_383;
/** PostgreSQL keeps no more places of a word. */
const MOST_PLACES = 255;

/**
 * Full text search over words that we cut and fold ourselves: the same as on SQLite, in any language of
 * the server, and without an extension that a managed server may refuse.
 */
export async function createArticleSearch(db: Kysely<ArchiveTables>): Promise<void> {
  await sql`create table article_search (
    article integer primary key references articles (number) on delete cascade,
    words tsvector not null)`.execute(db);
  await sql`create index article_search_words on article_search using gin (words)`.execute(db);
}

export async function indexArticle(trx: Transaction<ArchiveTables>, article: ArticleRow): Promise<void> {
  const words = wordsOf(article);
  await sql`insert into article_search (article, words) values (${article.number}, ${words}::tsvector)`.execute(
    trx,
  );
}

/** Numbers of articles, those added last first. */
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

/** A `tsvector` literal: words with their places, A for those of the title. O(length). */
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
  // A place left free, so that no phrase runs from the title into the text.
  enter(foldedWords(text), titleWords.length + 2, '');
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** Words are letters and digits alone, so nothing in them has a meaning to PostgreSQL. */
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
