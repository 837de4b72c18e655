import type { SourcedClaim, WordAsked } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/** Articles whose sentences are looked through at once: of a word that many have, the first few are enough. */
const ARTICLES = 100;

interface Row {
  title: string | null;
  quote: string | null;
  certain: 0 | 1 | null;
  difference: string | null;
}

/** Whether a quote of some claim of these articles, or a title, has the word. */
export async function isSaidIn(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  asked: WordAsked,
  articles: readonly number[],
): Promise<boolean> {
  const asWord = new RegExp(asked.pattern, 'u');
  const has = (text: string) => asWord.test(asked.ignoreCase ? text.toLowerCase() : text);
  for (let at = 0; at < articles.length; at += ARTICLES) {
    const part = engine.listNumbers(articles.slice(at, at + ARTICLES));
    const { rows } = await sql<Row>`
      select a.title, e.quote, c.certain, g.difference from ${part} as wanted
      join articles a on a.number = wanted.number join graph_claims g on g.article = a.number
      join claims c on c.article = g.article and c.ordinal = g.claim
      left join evidence e on e.article = g.article and e.claim = g.claim`.execute(db);
    if (rows.some((row) => textsOf(row, asked).some(has))) return true;
  }
  // Claims that no article has.
  const { rows } = await sql<Row>`
    select null as title, null as quote, null as certain, difference from graph_claims where article is null`.execute(
    db,
  );
  return rows.some((row) => textsOf(row, asked).some(has));
}

function textsOf({ title, quote, certain, difference }: Row, asked: WordAsked): string[] {
  const changed: Partial<SourcedClaim> = difference === null ? {} : JSON.parse(difference);
  if (asked.certain && !(changed.certain ?? certain === 1)) return [];
  const titles = asked.titles ? [changed.article?.title ?? title ?? ''] : [];
  return [...titles, ...(changed.evidence?.map((one) => one.quote) ?? [quote ?? ''])];
}
