import type { Archive } from './archive.ts';
import { openEngine } from './open-engine.ts';
import { SqlArchive } from './sql/sql-archive.ts';

export interface OpenOptions {
  /** Whether to start an archive where there is none; default true. */
  create?: boolean;
  /** Milliseconds to wait while another process writes; default 5000. */
  lockTimeout?: number;
}

/**
 * Opens an archive, and first brings it to this version's schema.
 *
 * @param location a file; `postgres://…`, a database of a PostgreSQL server; or `:memory:` for one that
 *   lasts until it is closed.
 * @throws PrecedentError `not_found` where there is none and `create` is false, `archive_newer`,
 *   `archive_corrupt`, `archive_locked` or `io`; what is stored stays as it was.
 */
export async function openArchive(location: string, options: OpenOptions = {}): Promise<Archive> {
  return new SqlArchive(await openEngine(location, options));
}
