import type { ErrorCode } from '@precedent/model';

/** A mistake in Precedent itself. */
export const UNEXPECTED = 1;

/** What a command exits with, by what went wrong. 0 where nothing did, an empty answer included. */
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
};

const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  invalid_input: 'wrong usage, or an input that is not as it should be',
  not_found: 'no such file, archive, article, person or office',
  outside_grammar: 'a question of a kind that can not be answered',
  ambiguous: 'a name that fits several',
  unsupported_input: 'a kind of file that can not be read',
  io: 'a file, folder or port that can not be used',
  reader_failed: 'an article could not be read',
  archive_locked: 'another process is writing to the archive',
  archive_corrupt: 'the archive is damaged, or the file is none',
  archive_newer: 'the archive is of a newer Precedent',
};

/** For `--help`. */
export function describeExitCodes(): string {
  const lines = Object.entries(EXIT_CODES).map(
    ([code, exit]) => `  ${String(exit).padStart(2)}  ${MEANINGS[code as ErrorCode]}`,
  );
  return [
    'Exit codes:',
    '   0  done; an answer may be empty',
    '   1  a mistake in Precedent itself',
    ...lines,
    ' 130  stopped by Ctrl-C (143: by SIGTERM); what was added is kept',
  ].join('\n');
}
