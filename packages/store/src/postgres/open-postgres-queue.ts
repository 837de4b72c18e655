import { type Article, articleSchema, PrecedentError } from '@precedent/model';
import { type ControlledTransaction, Kysely, PostgresDialect } from 'kysely';
import type { QueuedArticle, QueueState, WorkQueue, WorkTaken } from '../work-queue.ts';
import { createPool } from './postgres-pool.ts';
import { createQueueTables, type QueueTables } from './queue-tables.ts';
import { withoutPassword } from './without-password.ts';

type Database = Kysely<QueueTables>;

/** How often a worker may die over an article before it is taken to be the article's fault. */
const MOST_ATTEMPTS = 3;
/** Milliseconds to wait for a lock; nobody holds one for long on what is not skipped. */
const LOCK_TIMEOUT = 10_000;

/**
 * The queue beside the archive at an address. An article that is taken is a row that a transaction locks
 * (`FOR UPDATE SKIP LOCKED`): if the worker dies, the server ends its transaction, and the next worker takes
 * the article.
 */
export async function openPostgresQueue(url: string): Promise<WorkQueue> {
  const pool = createPool(url, withoutPassword(url), LOCK_TIMEOUT);
  const db: Database = new Kysely<QueueTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await createQueueTables(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    put: (articles) => putArticles(db, articles),
    take: () => takeArticle(db),
    state: () => readState(db),
    retry: () => retryFailed(db),
    close: () => db.destroy(),
  };
}

async function putArticles(db: Database, articles: readonly QueuedArticle[]): Promise<number> {
  if (articles.length === 0) return 0;
  const rows = articles.map(({ article, file }) => ({
    id: article.id,
    article: JSON.stringify(article),
    file,
  }));
  const query = db
    .insertInto('queued_articles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing());
  return (await query.returning('id').execute()).length;
}

async function takeArticle(db: Database): Promise<WorkTaken | null> {
  for (;;) {
    const trx = await db.startTransaction().execute();
    const taken = await takeNext(db, trx).catch(async (error) => {
      await trx.rollback().execute();
      throw error;
    });
    if (taken !== 'failed') return taken;
  }
}

/** Null if no article waits; `failed` if the next one has now been given up. */
async function takeNext(
  db: Database,
  trx: ControlledTransaction<QueueTables>,
): Promise<WorkTaken | 'failed' | null> {
  const waiting = trx.selectFrom('queued_articles').selectAll().where('failure', 'is', null);
  const row = await waiting.orderBy('number').limit(1).forUpdate().skipLocked().executeTakeFirst();
  if (!row) {
    await trx.rollback().execute();
    return null;
  }
  const { id, file } = row;
  const end = (failure: string | null) => commit(trx, () => endWork(trx, id, failure));
  const attempts = trx.selectFrom('reading_attempts').select('article').where('article', '=', id);
  const { length } = await attempts.execute();
  if (length >= MOST_ATTEMPTS) {
    await end(`${length} workers ended while they read it`);
    return 'failed';
  }
  // Outside the transaction, so that it is kept if the worker dies.
  await db.insertInto('reading_attempts').values({ article: id }).execute();
  return {
    article: parseQueued(row.article),
    file,
    done: () => end(null),
    fail: end,
    release: () => commit(trx, () => forgetAttempts(trx, id)),
  };
}

async function endWork(trx: Database, id: string, failure: string | null): Promise<void> {
  if (failure === null) await trx.deleteFrom('queued_articles').where('id', '=', id).execute();
  else await trx.updateTable('queued_articles').set({ failure }).where('id', '=', id).execute();
  await forgetAttempts(trx, id);
}

async function forgetAttempts(db: Database, id: string): Promise<void> {
  await db.deleteFrom('reading_attempts').where('article', '=', id).execute();
}

/** Gives the connection back, also if the work fails because the server is gone. */
async function commit(trx: ControlledTransaction<QueueTables>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await trx.commit().execute();
  } catch (error) {
    await trx
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}

function parseQueued(json: string): Article {
  const parsed = articleSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'archive_newer',
    'the queue has an article that this version of Precedent cannot read',
    'Use one version of Precedent on all machines.',
  );
}

async function readState(db: Database): Promise<QueueState> {
  const rows = await db.selectFrom('queued_articles').select(['id', 'failure']).orderBy('number').execute();
  const failed = rows.flatMap(({ id, failure }) => (failure === null ? [] : [{ articleId: id, failure }]));
  const begun = await db.selectFrom('reading_attempts').select('article').distinct().execute();
  return { waiting: rows.length - failed.length - begun.length, begun: begun.length, failed };
}

async function retryFailed(db: Database): Promise<number> {
  const query = db.updateTable('queued_articles').set({ failure: null }).where('failure', 'is not', null);
  return (await query.returning('id').execute()).length;
}
