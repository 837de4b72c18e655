import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrecedentError } from '@precedent/model';

/** What SQLite keeps beside a file while it works on it. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * Has a database written beside its place, and renames it when it is whole and on disk, so that nobody
 * ever sees half of one.
 *
 * @throws PrecedentError `io`, and whatever `write` throws; then nothing is left behind.
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
      'Name another file, in a folder that you may write in.',
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
