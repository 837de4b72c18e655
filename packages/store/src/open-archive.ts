import type { Archive } from './archive.ts';
import { openSqliteArchive } from './sqlite/open-sqlite-archive.ts';

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
  const settled = { create: options.create ?? true, lockTimeout: options.lockTimeout ?? 5000 };
  if (!POSTGRES.test(location)) return openSqliteArchive(location, settled);
  // The client is loaded only where it is used.
  const { openPostgresArchive } = await import('./postgres/open-postgres-archive.ts');
  return openPostgresArchive(location, settled);
}

const POSTGRES = /^postgres(ql)?:\/\//i;
