import type { SourcedClaim, WordAsked } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { articlesMentioning } from './mentioning.ts';

type Db = Kysely<ArchiveTables>;

/** Articles whose sentences are looked through at once: of a word that many have, the first few are enough. */
const ARTICLES = 100;

interface Row {
  title: string | null;
  quote: string | null;
  certain: 0 | 1 | null;
  difference: string | null;
}

/**
 * Whether a quote of some claim, or the title of its article, has the word.
 *
 * @param read in one snapshot, of the kept graph.
 */
export async function isSaid(
  engine: Engine,
  asked: WordAsked,
  read: (work: (db: Db) => Promise<boolean>) => Promise<boolean>,
): Promise<boolean> {
  const isIn = (articles: readonly number[]) => read((db) => isSaidIn(engine, db, asked, articles));
  // A word that a hundred thousand articles have is nearly always in a quote of the latest.
  const latest = await articlesMentioning(engine, asked.word, ARTICLES);
  if (await isIn(latest)) return true;
  const known = new Set(latest);
  const others = (await articlesMentioning(engine, asked.word)).filter((number) => !known.has(number));
  if (await isIn(others)) return true;
  return read((db) => isSaidElsewhere(db, asked));
}

async function isSaidIn(
  engine: Engine,
  db: Db,
  asked: WordAsked,
  articles: readonly number[],
): Promise<boolean> {
  const has = textTest(asked);
  for (let at = 0; at < articles.length; at += ARTICLES) {
    const part = engine.listNumbers(articles.slice(at, at + ARTICLES));
    const { rows } = await sql<Row>`
      select a.title, e.quote, c.certain, g.difference from ${part} as wanted
      join articles a on a.number = wanted.number join graph_claims g on g.article = a.number
      join claims c on c.article = g.article and c.ordinal = g.claim
      left join evidence e on e.article = g.article and e.claim = g.claim`.execute(db);
    if (rows.some((row) => textsOf(row, asked).some(has))) return true;
  }
  return false;
}

/** In a claim that no article has, as one that a person added. */
async function isSaidElsewhere(db: Db, asked: WordAsked): Promise<boolean> {
  const { rows } = await sql<Row>`
    select null as title, null as quote, null as certain, difference from graph_claims where article is null`.execute(
    db,
  );
  return rows.some((row) => textsOf(row, asked).some(textTest(asked)));
}

function textTest({ pattern, ignoreCase }: WordAsked): (text: string) => boolean {
  const asWord = new RegExp(pattern, 'u');
  return (text) => asWord.test(ignoreCase ? text.toLowerCase() : text);
}

function textsOf({ title, quote, certain, difference }: Row, asked: WordAsked): string[] {
  const changed: Partial<SourcedClaim> = difference === null ? {} : JSON.parse(difference);
  if (asked.certain && !(changed.certain ?? certain === 1)) return [];
  const titles = asked.titles ? [changed.article?.title ?? title ?? ''] : [];
  return [...titles, ...(changed.evidence?.map((one) => one.quote) ?? [quote ?? ''])];
}
