import { type Article, PrecedentError, type Reading } from '@precedent/model';
import type { Kysely } from 'kysely';
import { digestReading, matches } from './digests.ts';
import { groupBy } from './group-by.ts';
import { articleFromRow, type ReadingRows, readingFromRows } from './reading-rows.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** Articles per page; limits memory, and the duration of a read transaction. */
export const PAGE = 64;

/** A reading, and the digest that was made of it when it was stored; null if it could not be made. */
export interface StoredReading {
  reading: Reading;
  /** `Origin.file` */
  file: string | null;
  digest: string | null;
  /** Whether no later version of the article is stored. */
  isLatest: boolean;
}

/** @throws PrecedentError `archive_corrupt` if it is not what was stored, here and below. */
export async function readReading(db: Kysely<ArchiveTables>, articleId: string): Promise<Reading | null> {
  const stored = await readStored(db, articleId);
  return stored?.isLatest ? refuseChanged(stored) : null;
}

/** Also of an older version. */
export async function readArticle(db: Kysely<ArchiveTables>, articleId: string): Promise<Article | null> {
  const stored = await readStored(db, articleId);
  return stored && refuseChanged(stored).article;
}

/** All readings of latest versions, ordered by article id. */
export async function* readReadings(db: Kysely<ArchiveTables>): AsyncIterable<Reading> {
  for (let last = ''; ; ) {
    const page = await readPage(db, last);
    for (const stored of page) if (stored.isLatest) yield refuseChanged(stored);
    if (page.length < PAGE) return;
    last = page.at(-1)!.reading.article.id;
  }
}

/** The latest versions of news articles, ordered by id. */
export async function* readNews(db: Kysely<ArchiveTables>): AsyncIterable<Article> {
  for (let last = ''; ; ) {
    const page = await db
      .selectFrom('articles')
      .selectAll()
      .where('latest', '=', 1)
      .where('kind', '=', 'news')
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield* page.map(articleFromRow);
    if (page.length < PAGE) return;
    last = page.at(-1)!.id;
  }
}

export async function readStored(
  db: Kysely<ArchiveTables>,
  articleId: string,
): Promise<StoredReading | null> {
  return readOnly(db).execute(async (trx) => {
    const articles = await trx.selectFrom('articles').selectAll().where('id', '=', articleId).execute();
    return (await assemble(trx, articles))[0] ?? null;
  });
}

/** One transaction per page: an article replaced meanwhile appears completely, old or new. */
export async function readPage(db: Kysely<ArchiveTables>, after: string): Promise<StoredReading[]> {
  return readOnly(db).execute(async (trx) => {
    const articles = await trx
      .selectFrom('articles')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    return assemble(trx, articles);
  });
}

/** All queries of a transaction see the same snapshot, without blocking the writer. */
function readOnly(db: Kysely<ArchiveTables>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
}

export function isUnchanged({ reading, file, digest }: StoredReading): boolean {
  return matches(digest, () => digestReading(reading, file));
}

export function refuseChanged(stored: StoredReading): Reading {
  if (isUnchanged(stored)) return stored.reading;
  throw damagedArticle(stored.reading.article.id, 'is not what was stored');
}

/** The readings of these articles, in their order. */
export async function assemble(trx: Kysely<ArchiveTables>, articles: ArticleRow[]): Promise<StoredReading[]> {
  if (articles.length === 0) return [];
  const numbers = articles.map((article) => article.number);
  const [readings, entities, claims, evidence] = [
    await trx.selectFrom('readings').selectAll().where('article', 'in', numbers).execute(),
    await trx.selectFrom('entities').selectAll().where('article', 'in', numbers).orderBy('ordinal').execute(),
    await trx.selectFrom('claims').selectAll().where('article', 'in', numbers).orderBy('ordinal').execute(),
    await trx.selectFrom('evidence').selectAll().where('article', 'in', numbers).orderBy('ordinal').execute(),
  ];
  const entitiesOf = groupBy(entities, (row) => row.article);
  const claimsOf = groupBy(claims, (row) => row.article);
  const evidenceOf = groupBy(evidence, (row) => row.article);
  const readingOf = new Map(readings.map((row) => [row.article, row]));
  return articles.map((article) => {
    const reading = readingOf.get(article.number);
    if (!reading) throw damagedArticle(article.id, 'has no reading');
    const rows = {
      reading,
      entities: entitiesOf.get(article.number) ?? [],
      claims: claimsOf.get(article.number) ?? [],
      evidence: evidenceOf.get(article.number) ?? [],
    };
    // Not there yet in an archive that is being migrated.
    const file = article.file ?? null;
    return {
      reading: toReading(article, rows),
      file,
      digest: reading.digest,
      isLatest: article.latest !== 0,
    };
  });
}

/** Damage can make anything of a row: no valid JSON, a number where there was text. */
function toReading(article: ArticleRow, rows: ReadingRows): Reading {
  try {
    return readingFromRows(article, rows);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw damagedArticle(article.id, `is damaged: ${reason}`, cause);
  }
}

function damagedArticle(id: string, what: string, cause?: unknown): PrecedentError {
  return new PrecedentError(
    'archive_corrupt',
    `article ${id} ${what}`,
    'Run `precedent verify`. Restore a backup, or remove that article and add it again.',
    { cause },
  );
}
