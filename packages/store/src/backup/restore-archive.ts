import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';
import type { ArchiveStats } from '../archive.ts';
import { restoreLines } from '../lines/restore-lines.ts';
import { isServer, openEngine } from '../open-engine.ts';
import type { Engine } from '../sql/engine.ts';
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
 * Creates an archive from a backup, an SQLite file or JSON Lines, whichever engine it was made on. The backup does not change, even if it
 * is from an older version: only the copy is migrated.
 *
 * @returns the counts of the restored archive, and its `Archive.location`.
 * @throws PrecedentError `not_found` if there is no such backup, `invalid_input` if there is already an
 *   archive at the location, `archive_corrupt` or `archive_newer` for the backup. Nothing is changed then.
 */
export async function restoreArchive(backup: string, location: string): Promise<RestoredArchive> {
  if (!existsSync(backup))
    throw new PrecedentError('not_found', `no such file: ${backup}`, 'Check its name.');
  const fill = holdsLines(backup) ? fillFromLines : null;
  if (isServer(location)) await restoreToServer(backup, location, fill);
  else await restoreToFile(backup, location, fill);
  const engine = await openEngine(location, { create: false });
  try {
    await engine.gatherStatistics();
    return { archive: engine.location, ...(await readStats(engine.db)) };
  } finally {
    await engine.close();
  }
}

/** Fills a new archive. */
type Fill = (backup: string, target: Engine) => Promise<void>;

/** @param fill null for an SQLite file, which is copied. */
async function restoreToFile(backup: string, file: string, fill: Fill | null): Promise<void> {
  refuseExisting(
    file,
    'Nothing was changed. Name a new file with --archive, or move the existing one away first.',
  );
  await placeWhole(file, async (beside) => {
    if (!fill) return copyBackup(backup, beside);
    await fill(backup, await openSqliteEngine(beside, { create: true, lockTimeout: 0, alone: true }));
  });
}

async function restoreToServer(backup: string, location: string, fill: Fill | null): Promise<void> {
  if (fill) return fill(backup, await openEngine(location));
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

async function fillFromLines(backup: string, target: Engine): Promise<void> {
  try {
    await restoreLines(backup, target);
  } finally {
    await target.close();
  }
}

/** Whether a backup is JSON Lines; no SQLite file begins with a brace. */
function holdsLines(backup: string): boolean {
  const handle = openSync(backup, 'r');
  try {
    const first = Buffer.alloc(1);
    return readSync(handle, first) === 1 && first.toString() === '{';
  } catch {
    return false;
  } finally {
    closeSync(handle);
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
