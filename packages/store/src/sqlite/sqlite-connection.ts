import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';
import { explainSqliteError } from './sqlite-error.ts';

/** Milliseconds that SQLite itself waits, which blocks the thread. `retryWhileLocked` waits longer. */
const LOCK_TIMEOUT = 5;

/**
 * A libsql database for Kysely, with errors converted.
 *
 * libsql has the interface that Kysely expects, but a boolean parameter would abort the process in its native
 * code.
 */
export class SqliteConnection implements SqliteDatabase {
  private readonly database: Database.Database;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    this.database = this.explain(() => new Database(file, { timeout: LOCK_TIMEOUT }));
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.explain(() => this.database.prepare(sql));
    return {
      reader: statement.reader,
      all: (parameters) => this.explain(() => statement.all(refuseBooleans(parameters))),
      run: (parameters) => this.explain(() => statement.run(refuseBooleans(parameters))),
      iterate: (parameters) => statement.iterate(refuseBooleans(parameters)),
    };
  }

  exec(sql: string): void {
    this.explain(() => this.database.exec(sql));
  }

  get inTransaction(): boolean {
    return this.database.inTransaction;
  }

  close(): void {
    this.database.close();
  }

  private explain<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, this.file);
    }
  }
}

function refuseBooleans(parameters: readonly unknown[]): unknown[] {
  for (const parameter of parameters)
    if (typeof parameter === 'boolean') throw new TypeError('SQLite has no booleans; use 0 or 1');
  return [...parameters];
}
