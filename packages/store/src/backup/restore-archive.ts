import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';
import type { ArchiveStats } from '../archive.ts';
import { isServer, openEngine } from '../open-engine.ts';
import { readStats } from '../sql/read-stats.ts';
import { refuseForeign } from '../sql/refuse-foreign.ts';
import { openSqliteEngine, readSqliteEngine } from '../sqlite/open-sqlite-engine.ts';
import { copyTables } from './copy-tables.ts';
import { placeWhole } from './place-whole.ts';
import { refuseExisting } from './write-backup.ts';

export interface RestoredArchive extends ArchiveStats {
  /** Where it is, as it may be shown: without a password. */
  archive: string;
}

/**
 * Creates an archive from a backup, whichever engine it was made on. The backup does not change, even if it
 * is from an older version: only the copy is migrated.
 *
 * @returns the counts of the restored archive, and its `Archive.location`.
 * @throws PrecedentError `not_found` if there is no such backup, `invalid_input` if there is already an
 *   archive at the location, `archive_corrupt` or `archive_newer` for the backup. Nothing is changed then.
 */
export async function restoreArchive(backup: string, location: string): Promise<RestoredArchive> {
  if (!existsSync(backup))
    throw new PrecedentError('not_found', `no such file: ${backup}`, 'Check its name.');
  if (isServer(location)) await restoreToServer(backup, location);
  else await restoreToFile(backup, location);
  const engine = await openEngine(location, { create: false });
  try {
    return { archive: engine.location, ...(await readStats(engine.db)) };
  } finally {
    await engine.close();
  }
}

async function restoreToFile(backup: string, file: string): Promise<void> {
  refuseExisting(
    file,
    'Nothing was changed. Name a new file with --archive, or move the existing one away first.',
  );
  await placeWhole(file, (beside) => copyBackup(backup, beside));
}

async function restoreToServer(backup: string, location: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-restore-'));
  const copy = join(folder, 'archive.sqlite');
  try {
    await copyBackup(backup, copy);
    const [source, target] = [await openEngine(copy), await openEngine(location)];
    try {
      await copyTables(source.db, target);
    } finally {
      await source.close();
      await target.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy with this version's schema. It is the copy that SQLite checks, by reading all of it. */
async function copyBackup(backup: string, file: string): Promise<void> {
  const source = readSqliteEngine(backup);
  try {
    if (!(await refuseForeign(source, 'an SQLite database')))
      throw new PrecedentError(
        'archive_corrupt',
        `${backup} is empty`,
        'Name a file written by precedent backup.',
      );
    await source.snapshot!(file);
  } finally {
    await source.db.destroy();
  }
  const copy = await openSqliteEngine(file, { create: false, lockTimeout: 0, alone: true });
  try {
    const [first] = await copy.findDamage();
    if (first !== undefined)
      throw new PrecedentError(
        'archive_corrupt',
        `the backup ${backup} is damaged: ${first}`,
        'Nothing was changed. Restore an earlier backup.',
      );
  } finally {
    await copy.close();
  }
}
