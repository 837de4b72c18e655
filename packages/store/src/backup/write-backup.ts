import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { PrecedentError } from '@precedent/model';
import { writeLines } from '../lines/write-lines.ts';
import type { Engine } from '../sql/engine.ts';
import { openSqliteEngine } from '../sqlite/open-sqlite-engine.ts';
import { copyTables } from './copy-tables.ts';
import { placeWhole } from './place-whole.ts';

/**
 * Writes a snapshot of the archive, including decisions and lists, to an SQLite file that is itself an
 * archive, or as JSON Lines if the file is called `.jsonl`. Other processes can go on writing meanwhile.
 *
 * @throws PrecedentError `invalid_input` if the file exists, `io` if it cannot be written. No file is left
 *   then, and the archive is not affected.
 */
export async function writeBackup(engine: Engine, file: string): Promise<void> {
  refuseExisting(file, 'A backup never overwrites a file. Choose another name, or remove that file first.');
  await placeWhole(file, async (beside) => {
    if (file.toLowerCase().endsWith('.jsonl')) return writeLinesTo(beside, engine);
    if (engine.snapshot) return engine.snapshot(beside);
    await copyInto(engine, beside);
  });
}

export function refuseExisting(file: string, remedy: string): void {
  if (existsSync(file)) throw new PrecedentError('invalid_input', `the file ${file} already exists`, remedy);
}

async function writeLinesTo(file: string, engine: Engine): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await writeLines(engine, async (lines) => {
      await handle.appendFile(lines);
    });
  } finally {
    await handle.close();
  }
}

async function copyInto(engine: Engine, file: string): Promise<void> {
  const copy = await openSqliteEngine(file, { create: true, lockTimeout: 0, alone: true });
  try {
    await copyTables(engine.db, copy);
  } finally {
    await copy.close();
  }
}
