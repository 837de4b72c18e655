import type { ErrorCode } from '@precedent/model';

/** A bug in Precedent. */
export const UNEXPECTED = 1;

/** Exit codes by error. 0 means success, even if an answer is empty. */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 2,
  not_found: 3,
  outside_grammar: 4,
  ambiguous: 5,
  unsupported_input: 6,
  io: 7,
  reader_failed: 8,
  archive_locked: 9,
  archive_corrupt: 10,
  archive_newer: 11,
  archive_read_only: 12,
  too_costly: 13,
};

const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  invalid_input: 'wrong usage or invalid input',
  not_found: 'no such file, archive, article, person or office',
  outside_grammar: 'a question that was not understood',
  ambiguous: 'a name with several matches',
  unsupported_input: 'a type of file that cannot be read',
  io: 'a file, folder or port that cannot be used',
  reader_failed: 'an article could not be read',
  archive_locked: 'another process is writing to the archive',
  archive_corrupt: 'the archive is damaged, or the file is not an archive',
  archive_newer: 'the archive was made by a newer version of Precedent',
  archive_read_only: 'the archive can only be read',
  too_costly: 'a computation that would take too long',
};

/** For `--help`. */
export function describeExitCodes(): string {
  const lines = Object.entries(EXIT_CODES).map(
    ([code, exit]) => `  ${String(exit).padStart(2)}  ${MEANINGS[code as ErrorCode]}`,
  );
  return [
    'Exit codes:',
    '   0  success, even if there is no answer',
    '   1  a bug in Precedent',
    ...lines,
    ' 130  stopped by Ctrl-C (143: by SIGTERM); what was added is kept',
  ].join('\n');
}
