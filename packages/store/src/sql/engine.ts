import type { ColumnDataType, Kysely, RawBuilder, Transaction } from 'kysely';
import type { MatchOptions } from '../search/search-articles.ts';
import type { SearchTerm } from '../search/search-terms.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** What differs between SQL dialects: connecting, the type of text, and finding words. */
export interface Engine {
  db: Kysely<ArchiveTables>;
  /** `Archive.location`, which errors name too. */
  location: string;
  /** Text that compares by code point, whatever the database's collation. */
  textType: ColumnDataType | RawBuilder<unknown>;
  /** What makes a table lie in the order of its key, where the engine has that. */
  keyedTable: RawBuilder<unknown>;
  /** A table of one column, `number`. */
  listNumbers(numbers: readonly number[]): RawBuilder<unknown>;
  /** Names of the tables that are there. */
  tables(): Promise<string[]>;
  /** Keeps other processes from changing the schema until the transaction ends. */
  lockSchema(trx: Transaction<ArchiveTables>): Promise<void>;
  /** Creates the index over title and text of articles. */
  createSearch(db: Kysely<ArchiveTables>): Promise<void>;
  /** Adds an index of word beginnings where finding continuations needs one. */
  indexBeginnings(db: Kysely<ArchiveTables>): Promise<void>;
  /** Enters a new article into the index where the database does not do that by itself. */
  indexArticle(trx: Transaction<ArchiveTables>, article: ArticleRow): Promise<void>;
  /** Numbers of articles that have every term, those added last first. */
  findArticles(terms: readonly SearchTerm[], options: MatchOptions, limit: number): Promise<number[]>;
  /** What the database itself finds wrong, and where its index of words lacks articles: a sentence each. */
  findDamage(): Promise<string[]>;
  /** Writes a whole copy of one moment to an SQLite file that isn't there yet; null where rows are copied. */
  snapshot: ((file: string) => Promise<void>) | null;
  close(): Promise<void>;
}
