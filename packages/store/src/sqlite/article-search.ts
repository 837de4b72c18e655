import type { Span } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { ArticleHit } from '../archive.ts';
import { refFromRow } from '../sql/reading-rows.ts';
import type { ArchiveTables, ArticleRow } from '../sql/tables.ts';

/** Control characters that no article keeps its meaning by; they mark matches between SQLite and here. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];
const SNIPPET_TOKENS = 32;
/** A match in the title counts as four in the text. */
const TITLE_WEIGHT = 4;

/** An FTS5 index that keeps no text of its own and follows `articles` by triggers. */
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

export async function searchArticles(
  db: Kysely<ArchiveTables>,
  text: string,
  limit: number,
): Promise<ArticleHit[]> {
  const query = matchExpression(text);
  if (query === '' || limit <= 0) return [];
  const { rows } = await sql<Omit<ArticleRow, 'text' | 'number'> & { marked: string }>`
    select id, kind, url, articles.title, published_at, source,
      snippet(article_search, -1, ${OPEN}, ${CLOSE}, '…', ${SNIPPET_TOKENS}) as marked
    from article_search join articles on articles.number = article_search.rowid
    where article_search match ${query}
    order by bm25(article_search, ${TITLE_WEIGHT}, 1.0), id
    limit ${Math.floor(limit)}`.execute(db);
  return rows.map(({ marked, ...row }) => ({ article: refFromRow(row), ...unmark(marked) }));
}

/** What a person types, as an FTS5 expression in which no character of it has a meaning of its own. */
function matchExpression(text: string): string {
  const terms: string[] = [];
  for (const [, phrase, word] of text.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const term = phrase ?? word ?? '';
    if (/[\p{L}\p{N}]/u.test(term)) terms.push(phrase === undefined ? `"${term}"*` : `"${term}"`);
  }
  return terms.join(' ');
}

function unmark(marked: string): { snippet: string; matches: Span[] } {
  const matches: Span[] = [];
  let snippet = '';
  for (const [index, part] of marked.split(OPEN!).entries()) {
    const close = part.indexOf(CLOSE!);
    if (index > 0 && close > 0) matches.push({ start: snippet.length, end: snippet.length + close });
    snippet += part.replaceAll(CLOSE!, '');
  }
  return { snippet, matches };
}
