import { existsSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';
import type { Engine } from '../sql/engine.ts';
import { openSqliteEngine } from '../sqlite/open-sqlite-engine.ts';
import { copyTables } from './copy-tables.ts';
import { placeWhole } from './place-whole.ts';

/**
 * Writes one moment of the archive, decisions and lists included, to an SQLite file that is itself an
 * archive. Others may go on writing meanwhile.
 *
 * @throws PrecedentError `invalid_input` where the file exists, `io` where it can't be written; then
 *   there is no file, and the archive is as it was.
 */
export async function writeBackup(engine: Engine, file: string): Promise<void> {
  refuseExisting(file, 'Backups are never written over: name another file, or remove that one first.');
  await placeWhole(file, async (beside) => {
    if (engine.snapshot) return engine.snapshot(beside);
    await copyInto(engine, beside);
  });
}

export function refuseExisting(file: string, remedy: string): void {
  if (existsSync(file)) throw new PrecedentError('invalid_input', `there is a file ${file} already`, remedy);
}

async function copyInto(engine: Engine, file: string): Promise<void> {
  const copy = await openSqliteEngine(file, { create: true, lockTimeout: 0, alone: true });
  try {
    await copyTables(engine.db, copy);
  } finally {
    await copy.close();
  }
}
