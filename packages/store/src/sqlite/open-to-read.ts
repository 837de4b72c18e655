import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockedArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import { latestVersion, readVersion } from '../sql/migrations.ts';
import { refuseForeign } from '../sql/refuse-foreign.ts';
import {
  IN_MEMORY,
  openSqliteEngine,
  prepareFolder,
  readSqliteEngine,
  type SqliteOptions,
} from './open-sqlite-engine.ts';

/** Copies that are tried while somebody else writes. */
const ATTEMPTS = 5;

/**
 * Opens an archive for commands that only read. SQLite itself must write beside a file to read it (the index of
 * its log), and so must a migration. Where we may not write, the file is read as it is if nobody else can write
 * to it either; otherwise a copy is read.
 */
export async function openToRead(file: string, options: SqliteOptions): Promise<Engine> {
  prepareFolder(file, false);
  const obstacle = file === IN_MEMORY ? null : findObstacle(file);
  if (obstacle === null) return openSqliteEngine(file, options);
  return (obstacle === 'EROFS' && (await openInPlace(file, options))) || openCopy(file, options);
}

/** The code of the error if we may not write to a file or beside it. */
function findObstacle(file: string): string | null {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(resolve(file)), constants.W_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

/** Null if the file needs its log, or a migration. */
async function openInPlace(file: string, options: SqliteOptions): Promise<Engine | null> {
  if (sizeOf(logOf(file)) > 0) return null;
  const { href } = pathToFileURL(resolve(file));
  const engine = readSqliteEngine(`${href}?immutable=1`, file);
  try {
    await refuseForeign(engine, 'an SQLite database');
    if ((await readVersion(engine)) === latestVersion())
      return { ...engine, isShared: false, findDamage: () => findDamageInCopy(file, options) };
  } catch (error) {
    await engine.db.destroy();
    throw error;
  }
  await engine.db.destroy();
  return null;
}

/** The check of the search index counts as a write. */
async function findDamageInCopy(file: string, options: SqliteOptions): Promise<string[]> {
  const copy = await openCopy(file, options);
  try {
    return await copy.findDamage();
  } finally {
    await copy.close();
  }
}

/** The archive as it is now, in the folder for temporary files until it is closed. */
async function openCopy(file: string, { lockTimeout }: SqliteOptions): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-read-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'archive.sqlite');
    await copyWhole(file, copy);
    const engine = await openSqliteEngine(copy, { create: false, lockTimeout, alone: true, location: file });
    const close = () => engine.close().finally(remove);
    return { ...engine, isShared: false, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** With its log, and again if somebody wrote meanwhile. */
async function copyWhole(file: string, copy: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = stampOf(file);
    await rm(logOf(copy), { force: true });
    await copyWritable(file, copy);
    if (existsSync(logOf(file))) await copyWritable(logOf(file), logOf(copy));
    if (stampOf(file) === before) return;
  }
  throw lockedArchive(file, undefined);
}

async function copyWritable(file: string, copy: string): Promise<void> {
  await copyFile(file, copy);
  await chmod(copy, 0o600);
}

function logOf(file: string): string {
  return `${file}-wal`;
}

function stampOf(file: string): string {
  return [file, logOf(file)]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.size} ${stats?.mtimeMs}`)
    .join();
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
