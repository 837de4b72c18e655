import { createContext } from './context.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command of this process's arguments and sets its exit code. */
export async function runInProcess(): Promise<void> {
  // The reader of our output may close it early: `precedent articles | head -1`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), createContext(createTerminal(process)));
}
