import { createContext } from './context.ts';
import { run } from './run.ts';
import { createStop, Stopped } from './stop.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command of this process's arguments and sets its exit code. */
export async function runInProcess(): Promise<void> {
  const terminal = createTerminal(process);
  const stop = createStop(process, terminal.note);
  process.exitCode = await run(process.argv.slice(2), createContext(terminal, process.env, stop));
  const { reason } = stop.signal;
  // By the signal itself: a script that runs commands in a loop then ends with the one that was stopped.
  if (reason instanceof Stopped && process.exitCode === reason.exitCode)
    process.kill(process.pid, reason.signal);
}
