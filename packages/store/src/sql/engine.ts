import type { ColumnDataType, Kysely, RawBuilder, Transaction } from 'kysely';
import type { MatchOptions } from '../search/search-articles.ts';
import type { SearchTerm } from '../search/search-terms.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** What differs between SQL dialects: connections, the type of text, and full-text search. */
export interface Engine {
  db: Kysely<ArchiveTables>;
  /** `Archive.location`, also used in errors. */
  location: string;
  /** Whether it is the archive itself that can be written, and not a copy that only we have. */
  isShared: boolean;
  /** A text type that compares by code point, whatever the collation of the database. */
  textType: ColumnDataType | RawBuilder<unknown>;
  /** Table option that stores rows in key order, if the engine has it. */
  keyedTable: RawBuilder<unknown>;
  /** A table with one column, `number`. */
  listNumbers(numbers: readonly number[]): RawBuilder<unknown>;
  /** A table with two columns, `one` and `other`. */
  listPairs(pairs: readonly (readonly [number, number])[]): RawBuilder<unknown>;
  /** A table with one column, `text`. */
  listTexts(texts: readonly string[]): RawBuilder<unknown>;
  /** Selects rows to insert into a table, in one parameter however many they are: far quicker than one for each value. */
  listRows(table: keyof ArchiveTables, rows: readonly object[]): RawBuilder<unknown>;
  /** Collects numbers in an order into one JSON array: as rows, each would take some hundred bytes of memory. */
  collectNumbers(number: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<string>;
  /** Names of the existing tables. */
  tables(): Promise<string[]>;
  /** Prevents other processes from changing the schema until the transaction ends. */
  lockSchema(trx: Transaction<ArchiveTables>): Promise<void>;
  /** After a change of the schema, records it so that `findDamage` can compare, if the engine needs that. */
  recordSchema(trx: Transaction<ArchiveTables>): Promise<void>;
  /** Creates the full-text index of titles and texts. */
  createSearch(db: Kysely<ArchiveTables>): Promise<void>;
  /** Adds an index of prefixes if finding longer words needs one. */
  indexBeginnings(db: Kysely<ArchiveTables>): Promise<void>;
  /** Adds a new article to the index if the database does not do so by itself. */
  indexArticle(trx: Transaction<ArchiveTables>, article: ArticleRow): Promise<void>;
  /** Writes many rows of a new archive at once, articles with their index; null if `insert` is as quick. */
  fill:
    | ((
        trx: Transaction<ArchiveTables>,
        table: string,
        rows: readonly Record<string, unknown>[],
      ) => Promise<void>)
    | null;
  /**
   * After very many rows were written: looks at them, so that the next statements use the right indexes. The database does so by
   * itself, but a minute later.
   */
  gatherStatistics(): Promise<void>;
  /** Moves what was written last from a log into the file, which a later change would otherwise wait for. */
  moveLog(): Promise<void>;
  /** Builds the index again, after an article was removed whose text was not the indexed one. */
  rebuildSearch(trx: Transaction<ArchiveTables>): Promise<void>;
  /** Numbers of articles that contain every term, newest first in order of adding. */
  findArticles(terms: readonly SearchTerm[], options: MatchOptions, limit: number): Promise<number[]>;
  /** Faults that the database itself finds, and articles missing in its search index, one sentence each. */
  findDamage(): Promise<string[]>;
  /** Writes a snapshot to a new SQLite file; null if rows have to be copied instead. */
  snapshot: ((file: string) => Promise<void>) | null;
  close(): Promise<void>;
}
