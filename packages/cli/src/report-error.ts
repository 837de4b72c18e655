import { PrecedentError } from '@precedent/model';
import { EXIT_CODES, UNEXPECTED } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Tells what went wrong and what to do instead. Gives the exit code. */
export function reportError(error: unknown, terminal: Terminal): number {
  const { err } = terminal;
  if (error instanceof PrecedentError) {
    terminal.note(`${err.red('error:')} ${error.message}\n  ${error.remedy}\n`);
    return EXIT_CODES[error.code];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(
    `${err.red('error:')} Precedent made a mistake\n  Please report this, with the command you ran:\n${stack}\n`,
  );
  return UNEXPECTED;
}
