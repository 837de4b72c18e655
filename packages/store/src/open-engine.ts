import type { OpenOptions } from './open-archive.ts';
import type { Engine } from './sql/engine.ts';
import { openSqliteEngine } from './sqlite/open-sqlite-engine.ts';

const POSTGRES = /^postgres(ql)?:\/\//i;

export function isServer(location: string): boolean {
  return POSTGRES.test(location);
}

/** The engine that a location names, with the archive brought to this version's schema. */
export async function openEngine(location: string, options: OpenOptions = {}): Promise<Engine> {
  const settled = { create: options.create ?? true, lockTimeout: options.lockTimeout ?? 5000 };
  if (!isServer(location)) return openSqliteEngine(location, settled);
  // The client is loaded only where it is used.
  const { openPostgresEngine } = await import('./postgres/open-postgres-engine.ts');
  return openPostgresEngine(location, settled);
}
