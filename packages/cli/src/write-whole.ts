import { open, rename, rm } from 'node:fs/promises';
import { getSystemErrorMap } from 'node:util';
import { PrecedentError } from '@precedent/model';

/**
 * Writes a file under another name and renames it when it is complete and on disk, so that nobody sees a
 * partial file, and an existing file stays as it was if anything fails.
 *
 * @throws PrecedentError `io`.
 */
export async function writeWhole(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      for await (const part of parts) await handle.write(part);
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
      `cannot write ${file}: ${getSystemErrorMap().get(cause.errno ?? 0)?.[1] ?? cause.message}`,
      'Choose another file with -o, in an existing folder that you can write to.',
      { cause },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
