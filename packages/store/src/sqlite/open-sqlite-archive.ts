import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrecedentError } from '@precedent/model';
import { Kysely } from 'kysely';
import type { Archive } from '../archive.ts';
import type { Engine } from '../sql/engine.ts';
import { migrate } from '../sql/migrations.ts';
import { refuseForeign } from '../sql/refuse-foreign.ts';
import { SqlArchive } from '../sql/sql-archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { createArticleSearch, findArticles, indexBeginnings } from './article-search.ts';
import { retryWhileLocked } from './retry-while-locked.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { ArchiveDialect } from './sqlite-dialect.ts';

const IN_MEMORY = ':memory:';

export interface SqliteOptions {
  create: boolean;
  lockTimeout: number;
}

/** Opens the archive in an SQLite file, or in memory. Until it is known to be ours, nothing is written. */
export async function openSqliteArchive(file: string, options: SqliteOptions): Promise<Archive> {
  prepareFolder(file, options.create);
  const connection = new SqliteConnection(file);
  const dialect = new ArchiveDialect(connection, options.lockTimeout);
  const db = new Kysely<ArchiveTables>({ dialect });
  const engine: Engine = {
    db,
    location: file,
    textType: 'text',
    tables: async () => (await db.introspection.getTables()).map((table) => table.name),
    // A transaction that may write has the whole file already, and triggers enter articles.
    lockSchema: async () => {},
    createSearch: createArticleSearch,
    indexBeginnings,
    indexArticle: async () => {},
    findArticles: (terms, options, limit) => findArticles(db, terms, options, limit),
    close: () => closeWhole(connection, db),
  };
  try {
    await retryWhileLocked(async () => {
      await refuseForeign(engine, 'an SQLite database');
      configure(connection);
      await migrate(engine);
    }, options.lockTimeout);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new SqlArchive(engine);
}

function prepareFolder(file: string, create: boolean): void {
  if (file === IN_MEMORY || existsSync(file)) return;
  if (!create)
    throw new PrecedentError(
      'not_found',
      `there is no archive ${file}`,
      'Add articles first: precedent add FILE. Or name an archive that exists with --archive.',
    );
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw new PrecedentError(
      'io',
      `cannot create the folder of ${file}`,
      'Name another file with --archive.',
      {
        cause,
      },
    );
  }
}

/** Readers never wait for the writer in WAL mode; FULL puts every commit on disk before it returns. */
function configure(connection: SqliteConnection): void {
  connection.prepare('pragma journal_mode = wal').all([]);
  connection.exec('pragma synchronous = full');
  connection.exec('pragma foreign_keys = on');
}

/** Moves what the write-ahead log holds into the file, so that the file alone is the archive. */
async function closeWhole(connection: SqliteConnection, db: Kysely<ArchiveTables>): Promise<void> {
  connection.exec('pragma wal_checkpoint(truncate)');
  await db.destroy();
}
