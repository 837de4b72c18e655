import { PrecedentError } from '@precedent/model';

/** @param what follows the location: "is damaged". */
export function corruptArchive(location: string, what: string, cause?: unknown): PrecedentError {
  return new PrecedentError(
    'archive_corrupt',
    `${location} ${what}`,
    'Nothing was changed. Restore it from a backup, or name another with --archive and add your articles again.',
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
