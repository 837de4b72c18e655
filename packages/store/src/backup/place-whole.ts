import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrecedentError } from '@precedent/model';

/** Extensions of the files that SQLite keeps next to a database while it uses it. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * Has a database written under another name, and renames it when it is complete and on disk, so that nobody
 * sees a partial file.
 *
 * @throws PrecedentError `io`, and whatever `write` throws; no file is left then.
 */
export async function placeWhole(file: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await removeDatabase(beside);
    await write(beside);
    await syncToDisk(beside);
    await rename(beside, file);
    await syncToDisk(dirname(file));
  } catch (cause) {
    await removeDatabase(beside).catch(() => {});
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new PrecedentError(
      'io',
      `cannot write ${file}: ${cause.message}`,
      'Choose another file, in a folder that you can write to.',
      { cause },
    );
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const ending of BESIDE) await rm(file + ending, { force: true });
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
