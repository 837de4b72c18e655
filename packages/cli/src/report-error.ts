import { type Candidate, PrecedentError } from '@precedent/model';
import { EXIT_CODES, UNEXPECTED } from './exit-code.ts';
import { wrapText } from './print/wrap-text.ts';
import type { Terminal } from './terminal.ts';

/** Prints what went wrong and what to do about it. Returns the exit code. */
export function reportError(error: unknown, terminal: Terminal): number {
  const { err, width } = terminal;
  if (error instanceof PrecedentError) {
    terminal.note(`${err.red('error:')} ${error.message}\n${wrapText(error.remedy, width, '  ')}\n`);
    terminal.note(listCandidates(error.candidates));
    return EXIT_CODES[error.code];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(
    `${err.red('error:')} unexpected error, probably a bug in Precedent\n  Please report it with the command you ran:\n${stack}\n`,
  );
  return UNEXPECTED;
}

/** One candidate per line, beginning with the id, which is what to type. */
function listCandidates(candidates: readonly Candidate[]): string {
  const width = Math.max(...candidates.map(({ id }) => id.length));
  return candidates.map(({ id, name }) => `    ${id.padEnd(width)}  ${name}\n`).join('');
}

/** An error as `--json` prints it. `code` and `remedy` are null for a bug in Precedent. */
export function errorToJson(error: unknown) {
  if (!(error instanceof PrecedentError)) return { code: null, message: String(error), remedy: null };
  const { code, message, remedy, candidates } = error;
  return { code, message, remedy, ...(candidates.length > 0 ? { candidates } : {}) };
}
