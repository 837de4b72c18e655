import { PrecedentError, type Reading } from '@precedent/model';
import type { Kysely, Transaction } from 'kysely';
import { groupBy } from './group-by.ts';
import { readingFromRows } from './reading-rows.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** Articles per page; limits memory, and the duration of a read transaction. */
export const PAGE = 64;

export async function readReading(db: Kysely<ArchiveTables>, articleId: string): Promise<Reading | null> {
  return readOnly(db).execute(async (trx) => {
    const articles = await trx.selectFrom('articles').selectAll().where('id', '=', articleId).execute();
    return (await assemble(trx, articles))[0] ?? null;
  });
}

/** All queries of a transaction see the same snapshot, without blocking the writer. */
function readOnly(db: Kysely<ArchiveTables>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
}

/** All readings, ordered by article id. */
export async function* readReadings(db: Kysely<ArchiveTables>): AsyncIterable<Reading> {
  for (let last = ''; ; ) {
    const page = await readPage(db, last);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)!.article.id;
  }
}

/** One transaction per page: an article replaced meanwhile appears completely, old or new. */
export async function readPage(db: Kysely<ArchiveTables>, after: string): Promise<Reading[]> {
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

async function assemble(trx: Transaction<ArchiveTables>, articles: ArticleRow[]): Promise<Reading[]> {
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
  return articles.map((article) =>
    readingFromRows(article, {
      reading: readingOf.get(article.number) ?? missingReading(article),
      entities: entitiesOf.get(article.number) ?? [],
      claims: claimsOf.get(article.number) ?? [],
      evidence: evidenceOf.get(article.number) ?? [],
    }),
  );
}

function missingReading({ id }: ArticleRow): never {
  throw new PrecedentError(
    'archive_corrupt',
    `article ${id} has no reading`,
    'Run `precedent verify`. Restore a backup, or remove that article and add it again.',
  );
}
