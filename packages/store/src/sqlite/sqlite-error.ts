import { PrecedentError } from '@precedent/model';
import { SqliteError } from 'libsql';
import { corruptArchive, lockedArchive } from '../sql/archive-errors.ts';

/** The library wraps its own errors: `ConnectionFailed("Unable to open …: 14")`. */
const OPEN_FAILED = /^ConnectionFailed\(/;

/** Writing never breaks a constraint of an undamaged archive. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|CONSTRAINT|MISMATCH|TOOBIG)/;
/** Tables and columns that are not as we created them, binary data and invalid JSON where we wrote text. */
const DAMAGED_CONTENT =
  /^no such (table|column|index|module)|^no tables specified|has no column named|already exists|duplicate column|malformed|cannot hold BLOB|^vtable constructor failed|^SQL logic error/;

/** Converts an error of the SQLite library; a PrecedentError is returned as it is. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (error instanceof PrecedentError || !(error instanceof Error)) return error;
  const code = error instanceof SqliteError ? codeOf(error) : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return lockedArchive(file, error);
  if (DAMAGED.test(code) || (code === 'SQLITE_ERROR' && DAMAGED_CONTENT.test(error.message)))
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

/** Primary codes (https://sqlite.org/rescode.html) of errors for which the library has no name: 1544 is 8, READONLY. */
const PRIMARY: Readonly<Record<number, string>> = {
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  19: 'CONSTRAINT',
};

function codeOf({ code, rawCode = 0 }: InstanceType<typeof SqliteError>): string {
  return code.startsWith('SQLITE_') ? code : `SQLITE_${PRIMARY[rawCode & 0xff]}`;
}
