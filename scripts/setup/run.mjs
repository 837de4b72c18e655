import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs a program with its output on standard error. A signal to end this process is passed on to the program, and
 * then ends this process too.
 *
 * @returns its exit status.
 */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const [status, signal] = await new Promise((resolve) => {
    child.once('error', () => resolve([1, null]));
    child.once('close', (...outcome) => resolve(outcome));
  });
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.kill(process.pid, signal);
  return status;
}
