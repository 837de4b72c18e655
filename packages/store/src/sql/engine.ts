import type { Kysely } from 'kysely';
import type { ArticleHit } from '../archive.ts';
import type { ArchiveTables } from './tables.ts';

/** What differs between SQL dialects: connecting, and searching text. */
export interface Engine {
  db: Kysely<ArchiveTables>;
  /** As an error should name the archive: its file or address. */
  location: string;
  /** Creates the index over title and text of articles, kept up to date by the database itself. */
  createSearch(db: Kysely<ArchiveTables>): Promise<void>;
  search(text: string, limit: number): Promise<ArticleHit[]>;
  close(): Promise<void>;
}
