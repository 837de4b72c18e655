import { createContext } from './context.ts';
import { startProcess } from './reading/start-process.ts';
import { run } from './run.ts';
import { startAnsweringThread } from './serving/start-answering-thread.ts';
import { createStop, Stopped } from './stop.ts';
import { createTerminal } from './terminal.ts';

/** Runs the command given by the arguments of this process, and sets its exit code. */
export async function runInProcess(): Promise<void> {
  const terminal = createTerminal(process);
  const stop = createStop(process, terminal.note);
  process.exitCode = await run(
    process.argv.slice(2),
    createContext(terminal, process.env, stop, startProcess, startAnsweringThread),
  );
  const { reason } = stop.signal;
  // Ended by the signal itself, so that a script which runs commands in a loop ends too.
  if (reason instanceof Stopped && process.exitCode === reason.exitCode)
    process.kill(process.pid, reason.signal);
}
