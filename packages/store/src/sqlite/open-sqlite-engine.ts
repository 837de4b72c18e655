import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrecedentError } from '@precedent/model';
import { Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { migrate } from '../sql/migrations.ts';
import { refuseForeign } from '../sql/refuse-foreign.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { createArticleSearch, findArticles, indexBeginnings } from './article-search.ts';
import { findDamage } from './find-damage.ts';
import { retryWhileLocked } from './retry-while-locked.ts';
import { recordSchema } from './schema-checksum.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { ArchiveDialect } from './sqlite-dialect.ts';

export const IN_MEMORY = ':memory:';

export interface SqliteOptions {
  create: boolean;
  lockTimeout: number;
  /** True for a copy that nobody else uses yet; it then needs no log file. */
  alone?: boolean;
  /** What to call it, if it is a copy. */
  location?: string;
}

/**
 * Opens the archive in an SQLite file or in memory. Nothing is written before it is known to be an archive.
 *
 * @param connect opens the connection; tests pass one that runs out of space.
 */
export async function openSqliteEngine(
  file: string,
  options: SqliteOptions,
  connect: (file: string) => SqliteConnection = (path) => new SqliteConnection(path, options.location),
): Promise<Engine> {
  prepareFolder(file, options.create);
  const location = options.location ?? file;
  const connection = connect(file);
  const engine = createEngine(location, connection, options.lockTimeout);
  try {
    await retryWhileLocked(async () => {
      await refuseForeign(engine, 'an SQLite database');
      configure(connection, options.alone ? 'delete' : 'wal');
      await migrate(engine);
    }, options.lockTimeout);
  } catch (error) {
    await engine.db.destroy();
    throw error;
  }
  return engine;
}

/** Opens a file as it is, without configuring or migrating it. */
export function readSqliteEngine(file: string, location = file): Engine {
  return createEngine(location, new SqliteConnection(file, location), 0);
}

const tablesQuery = sql<{ name: string }>`
  select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`;

function createEngine(file: string, connection: SqliteConnection, lockTimeout: number): Engine {
  const db = new Kysely<ArchiveTables>({ dialect: new ArchiveDialect(connection, lockTimeout) });
  return {
    db,
    location: file,
    isShared: true,
    textType: 'text',
    keyedTable: sql`without rowid`,
    listNumbers: (numbers) => sql`(select value as number from json_each(${JSON.stringify(numbers)}))`,
    listPairs: (pairs) =>
      sql`(select value ->> 0 as one, value ->> 1 as other from json_each(${JSON.stringify(pairs)}))`,
    listTexts: (texts) => sql`(select value as text from json_each(${JSON.stringify(texts)}))`,
    listRows: (_, rows) => {
      // Columns by their place: by name, each would be looked for in the whole row.
      const values = Object.keys(rows[0]!).map((_, place) => sql`value ->> ${sql.lit(place)}`);
      const lists = JSON.stringify(rows.map((row) => Object.values(row)));
      return sql`select ${sql.join(values)} from json_each(${lists})`;
    },
    collectNumbers: (number, order) => sql`json_group_array(${number} order by ${order})`,
    tables: async () => (await tablesQuery.execute(db)).rows.map(({ name }) => name),
    // A transaction that may write has locked the whole file, and triggers update the index.
    lockSchema: async () => {},
    recordSchema,
    createSearch: createArticleSearch,
    indexBeginnings,
    indexArticle: async () => {},
    fill: null,
    // It chooses indexes by rules.
    gatherStatistics: async () => {},
    // What another connection still reads stays in it.
    moveLog: async () => {
      await sql`pragma wal_checkpoint(passive)`.execute(db);
    },
    rebuildSearch: async (trx) => {
      await sql`insert into article_search (article_search) values ('rebuild')`.execute(trx);
    },
    findArticles: (terms, options, limit) => findArticles(db, terms, options, limit),
    findDamage: () => findDamage(db),
    snapshot: async (target) => {
      await sql`vacuum into ${target}`.execute(db);
    },
    close: () => closeWhole(connection, db),
  };
}

export function prepareFolder(file: string, create: boolean): void {
  if (file === IN_MEMORY || existsSync(file)) return;
  if (!create)
    throw new PrecedentError(
      'not_found',
      `no such archive: ${file}`,
      'To create it, add articles: precedent add FILE. Or name an existing archive with --archive.',
    );
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw new PrecedentError(
      'io',
      `cannot create the folder for ${file}`,
      'Choose another file with --archive.',
      {
        cause,
      },
    );
  }
}

/**
 * Pages of 4 KiB in the log from which on a change moves them into the file before it returns: 32 MB. By itself SQLite does so from
 * 4 MB on, which an article that changes the kept graph of a large archive often writes alone.
 */
const LOG_PAGES = 8000;

/** In WAL mode readers never wait for the writer. FULL writes every commit to disk before it returns. */
function configure(connection: SqliteConnection, journal: 'wal' | 'delete'): void {
  connection.prepare(`pragma journal_mode = ${journal}`).all([]);
  connection.prepare(`pragma wal_autocheckpoint = ${LOG_PAGES}`).all([]);
  connection.exec('pragma synchronous = full');
  connection.exec('pragma foreign_keys = on');
}

/**
 * Moves the write-ahead log into the file, so that the file alone is the archive. If that fails, because the
 * disk is full, the log stays, and the next opening reads both.
 */
async function closeWhole(connection: SqliteConnection, db: Kysely<ArchiveTables>): Promise<void> {
  try {
    connection.exec('pragma wal_checkpoint(truncate)');
  } catch {}
  await db.destroy();
}
