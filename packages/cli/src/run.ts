import { CommanderError } from 'commander';
import type { Context } from './context.ts';
import { EXIT_CODES } from './exit-code.ts';
import { createProgram } from './program.ts';
import { reportError } from './report-error.ts';
import { OutputClosed } from './terminal.ts';

/** Runs one command. Gives the exit code. */
export async function run(args: string[], context: Context): Promise<number> {
  const outcome = { exitCode: 0 };
  try {
    await createProgram(context, outcome).parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (!(error instanceof CommanderError)) return reportError(error, context.terminal);
    return error.exitCode === 0 ? 0 : EXIT_CODES.invalid_input;
  }
}
