import { PrecedentError } from '@precedent/model';
import { SqliteError } from 'libsql';
import { corruptArchive, lockedArchive } from '../sql/archive-errors.ts';

/** The library wraps its own errors: `ConnectionFailed("Unable to open …: 14")`. */
const OPEN_FAILED = /^ConnectionFailed\(/;

/** Converts an error of the SQLite library; a PrecedentError is returned as it is. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (error instanceof PrecedentError || !(error instanceof Error)) return error;
  const code = error instanceof SqliteError ? error.code : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return lockedArchive(file, error);
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code))
    return corruptArchive(file, 'is damaged or not a Precedent archive', error);
  const unopened = OPEN_FAILED.test(error.message);
  if (unopened || /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY|PERM|AUTH)/.test(code))
    return new PrecedentError(
      'io',
      unopened ? `cannot open the archive ${file}` : `cannot use the archive ${file}: ${error.message}`,
      'Check that the folder exists, that you can write to it and that the disk is not full. Nothing that was acknowledged is lost.',
      { cause: error },
    );
  return error;
}
