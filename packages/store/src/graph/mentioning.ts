import { type Kysely, type RawBuilder, sql } from 'kysely';
import { parseSearch } from '../search/search-terms.ts';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** More than any archive has. */
const ALL = 2 ** 31 - 1;

/**
 * Numbers of the articles whose title or text has the word or a longer one.
 *
 * @param most of those with the word, and of those with it or a longer one: the ones added last.
 */
export async function articlesMentioning(engine: Engine, word: string, most = ALL): Promise<number[]> {
  const terms = parseSearch(word);
  if (terms.length === 0) return [];
  const find = (continued: boolean) => engine.findArticles(terms, { continued, titleOnly: false }, most);
  return [...new Set([...(await find(false)), ...(await find(true))])];
}

/**
 * Numbers of the facts of these articles whose titles or quotes have the word, and of all facts without a stored claim.
 * Databases fold only letters of ASCII, so other words leave in what may not have them.
 */
export async function factsMentioningIn(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  word: string,
  articles: readonly number[],
): Promise<number[]> {
  const isIn = (text: RawBuilder<unknown>) =>
    /^[\x20-\x7e]+$/.test(word)
      ? sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
      : sql`1 = 1`;
  const lower = (column: string) => sql`lower(${sql.ref(column)})`;
  const { rows } = await sql<{ fact: number }>`
    select distinct g.fact from ${engine.listNumbers(articles)} as wanted
    join graph_claims g on g.article = wanted.number
    join articles a on a.number = g.article
    where ${isIn(lower('a.title'))} or ${isIn(lower('g.difference'))} or exists (
      select 1 from evidence e where e.article = g.article and e.claim = g.claim and ${isIn(lower('e.quote'))})
    union select fact from graph_claims where article is null and ${isIn(lower('difference'))}`.execute(db);
  return rows.map(({ fact }) => fact);
}
