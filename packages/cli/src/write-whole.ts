import { open, rename, rm } from 'node:fs/promises';
import { PrecedentError } from '@precedent/model';

/**
 * Writes a file beside its place and renames it when it is whole and on disk, so that nobody ever sees
 * half of one, and a file of that name stays as it was if anything fails.
 *
 * @throws PrecedentError `io`.
 */
export async function writeWhole(file: string, parts: Iterable<string>): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      for (const part of parts) await handle.write(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    if (cause instanceof PrecedentError || !isSystemError(cause)) throw cause;
    throw new PrecedentError(
      'io',
      `cannot write ${file}: ${cause.message}`,
      'Name another file with -o, in a folder that exists and that you may write in.',
      { cause },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
