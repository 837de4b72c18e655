import { type Generated, type Kysely, sql } from 'kysely';

/** They are not part of the archive: no backup has them, and `precedent verify` doesn't look at them. */
export interface QueueTables {
  queued_articles: QueuedRow;
  /** Every start of a worker on an article; none is left once the article is read. */
  reading_attempts: { article: string };
}

interface QueuedRow {
  /** In the order of queueing. */
  number: Generated<number>;
  /** `Article.id` */
  id: string;
  /** The whole article as JSON. */
  article: string;
  /** `Origin.file` */
  file: string | null;
  /** Why it cannot be read; null while it waits or is being read. */
  failure: string | null;
}

/** Key of the advisory lock under which the tables are created: "prqu" in ASCII. */
const LOCK = 0x70727175;

/** Creates the tables if they are missing. */
export async function createQueueTables(db: Kysely<QueueTables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Without it, two processes that create a table at once would both try.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    await trx.schema
      .createTable('queued_articles')
      .ifNotExists()
      .addColumn('number', 'bigserial', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('file', 'text')
      .addColumn('failure', 'text')
      .execute();
    await trx.schema
      .createTable('reading_attempts')
      .ifNotExists()
      .addColumn('article', 'text', (column) => column.notNull())
      .execute();
  });
}
