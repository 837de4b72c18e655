import type { ArticleHit } from '../archive.ts';
import type { Engine } from '../sql/engine.ts';
import { articleFromRow } from '../sql/reading-rows.ts';
import { rankArticles } from './rank-articles.ts';
import { parseSearch, type SearchTerm } from './search-terms.ts';

/**
 * How many articles are ranked. Ranking all that contain "president" would read the whole archive: 150 ms and
 * more for 100,000 articles.
 */
const CANDIDATES = 100;

/** How an article has to match. */
export interface MatchOptions {
  /** Whether longer words match too: "sanction" in "sanctions". */
  continued: boolean;
  /** Whether the terms must be in the title, rather than in title or text. */
  titleOnly: boolean;
}

/**
 * Best first, among at least {@link CANDIDATES} articles: those with the exact words that were added last.
 */
export async function searchArticles(engine: Engine, text: string, limit: number): Promise<ArticleHit[]> {
  const terms = parseSearch(text);
  if (terms.length === 0 || !(limit > 0)) return [];
  const most = Math.floor(limit);
  const numbers = await findCandidates(engine, terms, Math.max(CANDIDATES, most));
  if (numbers.length === 0) return [];
  const query = engine.db.selectFrom('articles').selectAll().where('number', 'in', numbers);
  const rows = await query.where('latest', '=', 1).execute();
  const candidates = rows.map((row) => ({ number: row.number, article: articleFromRow(row) }));
  return rankArticles(candidates, terms, most);
}

/**
 * All matches if there are fewer than `count`; else those added last, and those whose title matches. Longer
 * words are searched for only if the words themselves are rare.
 */
async function findCandidates(
  engine: Engine,
  terms: readonly SearchTerm[],
  count: number,
): Promise<number[]> {
  const find = (options: MatchOptions) => engine.findArticles(terms, options, count);
  const found = new Set(await find({ continued: false, titleOnly: false }));
  const continued = found.size < count && terms.some((term) => term.continues);
  if (continued) for (const number of await find({ continued, titleOnly: false })) found.add(number);
  if (found.size >= count) for (const number of await find({ continued, titleOnly: true })) found.add(number);
  return [...found];
}
