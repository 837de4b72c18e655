import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';
import { corruptArchive } from '../sql/archive-errors.ts';
import {
  isLongText,
  isOfGraph,
  isSelect,
  type RowQuery,
  toListQuery,
  toRowQuery,
  toTextQuery,
} from './row-query.ts';
import { explainSqliteError } from './sqlite-error.ts';

/** Milliseconds that SQLite itself waits, which blocks the thread. `retryWhileLocked` waits longer. */
const LOCK_TIMEOUT = 5;

/** Queries that are kept, rewritten and prepared: preparing one takes longer than finding a few rows by their numbers. */
const MOST_QUERIES = 100;

/**
 * Statements that write and are kept to be used again, by their text. Each holds native memory, hundreds of KB where many rows
 * are inserted at once, which is freed only when the garbage collector happens to run.
 */
const MOST_WRITERS = 32;

const SCHEMA = 'select type, name, tbl_name, sql from sqlite_master';

/** After it, `select *` may have other columns. */
const CHANGES_SCHEMA = /^\s*(create|alter|drop)\b/i;

const WRITES_ROWS = /^\s*(insert|update|delete)\b/i;

interface PreparedQuery {
  query: RowQuery;
  statement: Database.Statement;
}

/**
 * A libsql database for Kysely, with errors converted. Two things would abort the process in its native code,
 * and are prevented here: boolean parameters, and text that is not valid UTF-8.
 */
export class SqliteConnection implements SqliteDatabase {
  private readonly database: Database.Database;
  private readonly location: string;
  private readonly queries = new Map<string, PreparedQuery>();
  private readonly writers = new Map<string, SqliteStatement>();
  private isSchemaChecked = false;

  /** @param location what errors call it, if it is not the file. */
  constructor(file: string, location = file) {
    this.location = location;
    this.database = this.explain(() => new Database(file, { timeout: LOCK_TIMEOUT }));
  }

  prepare(sql: string): SqliteStatement {
    return isSelect(sql) ? this.prepareSelect(sql) : this.prepareOther(sql);
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

  private prepareSelect(sql: string): SqliteStatement {
    const all = (parameters: readonly unknown[]) => {
      const { query, statement } = this.explain(() => this.queryOf(sql));
      try {
        return this.toRows(
          query,
          this.explain(() => statement.all(refuseBooleans(parameters))),
        );
      } catch (error) {
        // It may have stopped halfway.
        this.queries.delete(sql);
        throw error;
      }
    };
    this.explain(() => this.queryOf(sql));
    return {
      reader: true,
      all,
      run: () => {
        throw new TypeError('a SELECT has rows');
      },
      iterate: (parameters) => all(parameters).values(),
    };
  }

  /** Statements that write, and pragmas that return no text of the archive. */
  private prepareOther(sql: string): SqliteStatement {
    if (CHANGES_SCHEMA.test(sql)) {
      this.queries.clear();
      this.writers.clear();
    }
    const known = this.writers.get(sql);
    if (known) return known;
    const statement = this.explain(() => this.database.prepare(sql));
    const prepared: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => this.explain(() => statement.all(refuseBooleans(parameters))),
      run: (parameters) => this.explain(() => statement.run(refuseBooleans(parameters))),
      iterate: (parameters) => statement.iterate(refuseBooleans(parameters)),
    };
    if (!statement.reader && WRITES_ROWS.test(sql)) this.keep(sql, prepared);
    return prepared;
  }

  private keep(sql: string, statement: SqliteStatement): void {
    const [oldest] = this.writers.keys();
    if (this.writers.size >= MOST_WRITERS) this.writers.delete(oldest!);
    this.writers.set(sql, statement);
  }

  private queryOf(sql: string): PreparedQuery {
    const known = this.queries.get(sql);
    if (known) return known;
    this.checkSchema();
    if (this.queries.size >= MOST_QUERIES) this.queries.clear();
    const columns = this.database.prepare(sql).columns();
    const toQuery = isLongText(columns) ? toTextQuery : isOfGraph(sql, columns) ? toListQuery : toRowQuery;
    const query = toQuery(sql, columns);
    const prepared = { query, statement: this.database.prepare(query.sql).raw() };
    this.queries.set(sql, prepared);
    return prepared;
  }

  /**
   * Names and types of columns are text of the file too, but the library decodes them itself. Those of the
   * table that lists them are SQLite's own.
   */
  private checkSchema(): void {
    if (this.isSchemaChecked) return;
    const query = toRowQuery(SCHEMA, this.database.prepare(SCHEMA).columns());
    this.toRows(query, this.database.prepare(query.sql).raw().all());
    this.isSchemaChecked = true;
  }

  private toRows(query: RowQuery, results: unknown[]): Record<string, unknown>[] {
    try {
      return query.toRows(results as unknown[][]);
    } catch (cause) {
      throw corruptArchive(this.location, 'is damaged: it has text that is not valid UTF-8', cause);
    }
  }

  private explain<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, this.location);
    }
  }
}

function refuseBooleans(parameters: readonly unknown[]): unknown[] {
  for (const parameter of parameters)
    if (typeof parameter === 'boolean') throw new TypeError('SQLite has no booleans; use 0 or 1');
  return [...parameters];
}
