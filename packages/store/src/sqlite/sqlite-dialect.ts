import {
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { retryWhileLocked } from './retry-while-locked.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** SQLite through libsql, for several processes on one file. */
export class ArchiveDialect extends SqliteDialect {
  private readonly database: SqliteConnection;
  private readonly lockTimeout: number;

  /** @param lockTimeout milliseconds to wait while another process writes. */
  constructor(database: SqliteConnection, lockTimeout: number) {
    super({ database });
    this.database = database;
    this.lockTimeout = lockTimeout;
  }

  override createDriver(): Driver {
    return new ArchiveDriver(this.database, this.lockTimeout);
  }
}

/**
 * A transaction that may write takes the write lock at once, because it could not wait for it after reading.
 * It begins with `exec`, because a prepared statement that did not get the lock stays open in libsql and
 * prevents later transactions from committing ("SQL statements in progress").
 */
class ArchiveDriver extends SqliteDriver {
  private readonly database: SqliteConnection;
  private readonly lockTimeout: number;

  constructor(database: SqliteConnection, lockTimeout: number) {
    super({ database });
    this.database = database;
    this.lockTimeout = lockTimeout;
  }

  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await retryWhileLocked(async () => this.database.exec(begin), this.lockTimeout);
  }

  override async commitTransaction(): Promise<void> {
    this.database.exec('commit');
  }

  /**
   * On a full disk SQLite rolls back by itself. Rolling back again would hide the error behind "no
   * transaction".
   */
  override async rollbackTransaction(): Promise<void> {
    if (this.database.inTransaction) this.database.exec('rollback');
  }
}
