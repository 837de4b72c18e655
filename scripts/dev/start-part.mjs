import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../setup/root.mjs';

/** Maximum number of milliseconds for a part to end. */
const PATIENCE = 10_000;

/**
 * Starts a tool of the repository in parallel with others; each of its lines is printed after its name.
 *
 * @returns `end`, which ends the tool, and `ended`, which resolves when it has ended.
 */
export function startPart(name, tool, args, env = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', '.bin', tool), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Does not receive Ctrl-C directly, because we pass it on: after two signals, tsx kills the server.
    detached: true,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
  });
  for (const output of [child.stdout, child.stderr])
    createInterface({ input: output }).on('line', (line) => console.log(`${name.padEnd(5)} ${line}`));
  const ended = new Promise((resolve) => child.once('close', resolve));
  let isEnding = false;
  return {
    ended,
    end: () => {
      if (isEnding || child.exitCode !== null) return;
      isEnding = true;
      child.kill('SIGTERM');
      // Including its child processes.
      setTimeout(() => process.kill(-child.pid, 'SIGKILL'), PATIENCE).unref();
    },
  };
}
