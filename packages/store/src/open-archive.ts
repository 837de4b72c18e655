import type { Archive } from './archive.ts';
import { openEngine } from './open-engine.ts';
import { SqlArchive } from './sql/sql-archive.ts';

export interface OpenOptions {
  /** Whether to create the archive if there is none; true by default. */
  create?: boolean;
  /**
   * Whether to refuse every change. The file, and the disk it is on, then need not be writable. False by
   * default.
   */
  readOnly?: boolean;
  /**
   * Whether the archive may keep the graph that was built of it, if it can be written; by default unless it is opened for
   * reading only.
   */
  keepsGraph?: boolean;
  /** Milliseconds to wait while another process writes; 5000 by default. */
  lockTimeout?: number;
}

/**
 * Opens an archive, and migrates it to this version's schema.
 *
 * @param location a file, `postgres://…` for a PostgreSQL database, or `:memory:` for an archive that lasts
 *   until it is closed.
 * @throws PrecedentError `not_found` if there is none and `create` is false, `archive_newer`,
 *   `archive_corrupt`, `archive_locked` or `io`. The stored data does not change then.
 */
export async function openArchive(location: string, options: OpenOptions = {}): Promise<Archive> {
  const { readOnly = false, keepsGraph = !readOnly } = options;
  return new SqlArchive(await openEngine(location, options), { readOnly, keepsGraph });
}
