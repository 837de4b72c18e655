import { type Candidate, PrecedentError, toPrintable } from '@precedent/model';
import { EXIT_CODES, UNEXPECTED } from './exit-code.ts';
import { wrapText } from './print/wrap-text.ts';
import type { Terminal } from './terminal.ts';

const HOW_TO_REPORT =
  'Please report it with the command you ran. With PRECEDENT_DEBUG=1 the command also prints where it happened.';

/** Prints what went wrong and what to do about it. Returns the exit code. */
export function reportError(error: unknown, terminal: Terminal): number {
  const { err, width } = terminal;
  if (error instanceof PrecedentError) {
    terminal.note(
      `${err.red('error:')} ${toPrintable(error.message)}\n${wrapText(toPrintable(error.remedy), width, '  ')}\n`,
    );
    terminal.note(listCandidates(error.candidates));
    return EXIT_CODES[error.code];
  }
  terminal.note(
    `${err.red('error:')} unexpected error, probably a bug in Precedent: ${toPrintable(String(error))}\n${wrapText(HOW_TO_REPORT, width, '  ')}\n`,
  );
  if (terminal.tracing && error instanceof Error) terminal.note(`${error.stack}\n`);
  return UNEXPECTED;
}

/** One candidate per line, beginning with the id, which is what to type. */
function listCandidates(candidates: readonly Candidate[]): string {
  const width = candidates.reduce((most, { id }) => Math.max(most, id.length), 0);
  return candidates
    .map(({ id, name }) => `    ${toPrintable(id).padEnd(width)}  ${toPrintable(name)}\n`)
    .join('');
}

/** An error as `--json` prints it. `code` and `remedy` are null for a bug in Precedent. */
export function errorToJson(error: unknown) {
  if (!(error instanceof PrecedentError)) return { code: null, message: String(error), remedy: null };
  const { code, message, remedy, candidates } = error;
  return { code, message, remedy, ...(candidates.length > 0 ? { candidates } : {}) };
}
