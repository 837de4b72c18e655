import type { OpenOptions } from './open-archive.ts';
import type { Engine } from './sql/engine.ts';
import { openSqliteEngine } from './sqlite/open-sqlite-engine.ts';
import { openToRead } from './sqlite/open-to-read.ts';

const POSTGRES = /^postgres(ql)?:\/\//i;

export function isServer(location: string): boolean {
  return POSTGRES.test(location);
}

/** The engine for a location, with the archive migrated to this version's schema. */
export async function openEngine(location: string, options: OpenOptions = {}): Promise<Engine> {
  const { create = true, readOnly = false, lockTimeout = 5000 } = options;
  const settled = { create: create && !readOnly, lockTimeout };
  if (!isServer(location))
    return readOnly ? openToRead(location, settled) : openSqliteEngine(location, settled);
  // The PostgreSQL client is loaded only when needed.
  const { openPostgresEngine } = await import('./postgres/open-postgres-engine.ts');
  return openPostgresEngine(location, settled);
}
