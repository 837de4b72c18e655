import { CommanderError } from 'commander';
import type { Context } from './context.ts';
import { EXIT_CODES } from './exit-code.ts';
import { createProgram } from './program.ts';
import { errorToJson, reportError } from './report-error.ts';
import { Stopped } from './stop.ts';
import { OutputClosed, printingWhileRead } from './terminal.ts';

/** Runs one command. Returns the exit code. */
export async function run(args: string[], context: Context): Promise<number> {
  const outcome = { exitCode: 0, json: false };
  try {
    await createProgram(context, outcome).parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (error instanceof Stopped) return error.exitCode;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.invalid_input;
    if (outcome.json)
      await printingWhileRead(context.terminal).print(`${JSON.stringify({ error: errorToJson(error) })}\n`);
    return reportError(error, context.terminal);
  }
}
