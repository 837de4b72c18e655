import { PrecedentError } from '@precedent/model';

/** @param what the rest of the message after the location: "is damaged". */
export function corruptArchive(location: string, what: string, cause?: unknown): PrecedentError {
  return new PrecedentError(
    'archive_corrupt',
    `${location} ${what}`,
    'Nothing was changed. Restore a backup, or name another archive with --archive and add your articles again.',
    { cause },
  );
}

export function lockedArchive(location: string, cause: unknown): PrecedentError {
  return new PrecedentError(
    'archive_locked',
    `another process is writing to the archive ${location}`,
    'Wait for it to finish and run the command again. Nothing was changed.',
    { cause },
  );
}

export function readOnlyArchive(location: string): PrecedentError {
  return new PrecedentError(
    'archive_read_only',
    `the archive ${location} was opened for reading only`,
    'Nothing was changed. To change it, start the server without --read-only.',
  );
}

export function isCorrupt(error: unknown): boolean {
  return error instanceof PrecedentError && error.code === 'archive_corrupt';
}
