import type { OpenOptions } from './open-archive.ts';
import type { Engine } from './sql/engine.ts';
import { openSqliteEngine } from './sqlite/open-sqlite-engine.ts';

const POSTGRES = /^postgres(ql)?:\/\//i;

export function isServer(location: string): boolean {
  return POSTGRES.test(location);
}

/** The engine for a location, with the archive migrated to this version's schema. */
export async function openEngine(location: string, options: OpenOptions = {}): Promise<Engine> {
  const settled = { create: options.create ?? true, lockTimeout: options.lockTimeout ?? 5000 };
  if (!isServer(location)) return openSqliteEngine(location, settled);
  // The PostgreSQL client is loaded only when needed.
  const { openPostgresEngine } = await import('./postgres/open-postgres-engine.ts');
  return openPostgresEngine(location, settled);
}
