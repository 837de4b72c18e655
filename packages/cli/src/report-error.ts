import { type Candidate, PrecedentError } from '@precedent/model';
import { EXIT_CODES, UNEXPECTED } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Says what went wrong and what to do instead. Gives the exit code. */
export function reportError(error: unknown, terminal: Terminal): number {
  const { err } = terminal;
  if (error instanceof PrecedentError) {
    terminal.note(`${err.red('error:')} ${error.message}\n  ${error.remedy}\n`);
    terminal.note(listCandidates(error.candidates));
    return EXIT_CODES[error.code];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(
    `${err.red('error:')} Precedent made a mistake\n  Please report this, with the command you ran:\n${stack}\n`,
  );
  return UNEXPECTED;
}

/** One candidate a line, its id first: that is what to type. */
function listCandidates(candidates: readonly Candidate[]): string {
  const width = Math.max(...candidates.map(({ id }) => id.length));
  return candidates.map(({ id, name }) => `    ${id.padEnd(width)}  ${name}\n`).join('');
}

/** An error as `--json` prints it. `code` and `remedy` are null for a mistake in Precedent itself. */
export function errorToJson(error: unknown) {
  if (!(error instanceof PrecedentError)) return { code: null, message: String(error), remedy: null };
  const { code, message, remedy, candidates } = error;
  return { code, message, remedy, ...(candidates.length > 0 ? { candidates } : {}) };
}
