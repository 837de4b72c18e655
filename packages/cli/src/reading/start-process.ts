import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StartWorker } from './worker.ts';

/** Megabytes of a process's heap, several times what the longest article takes. */
const LARGEST_HEAP = 1024;

/** Takes some 40 MB more than a thread, but can be ended at any time, and its memory is its own. */
export const startProcess: StartWorker = ({ answered, died }) => {
  // Not by `import.meta.url`: see `startThread`.
  const child = fork(fileURLToPath(import.meta.resolve('./reading-process.js')), [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${LARGEST_HEAP}`],
    serialization: 'advanced',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', answered);
  child.once('error', died);
  child.once('exit', (code, signal) => died(new Error(`it ended with ${signal ?? `exit code ${code}`}`)));
  return {
    // If it has just died, `died` reports that.
    give: (order) => void child.send(order, () => {}),
    end: () => {
      child.disconnect();
      return ended;
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
