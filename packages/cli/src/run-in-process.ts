import { createContext } from './context.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command of this process's arguments and sets its exit code. */
export async function runInProcess(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), createContext(createTerminal(process), process.env));
}
