import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerOrder } from './worker-protocol.ts';

/** A thread or process that reads articles. */
export interface ReadingWorker {
  give(order: WorkerOrder): void;
  /** Ends it while it does nothing. */
  end(): Promise<void>;
  /** Ends it whatever it is doing. Threads can't: it would make the model's runtime abort the whole process. */
  kill?(): void;
}

/** What a worker reports. */
export interface WorkerEvents {
  answered(answer: WorkerAnswer): void;
  /** It ended without being told to. */
  died(cause: unknown): void;
}

export type StartWorker = (events: WorkerEvents) => ReadingWorker;

/**
 * Megabytes of a worker's heap for short-lived objects. With fewer than Node's default, two workers take 30 MB
 * less and no more time.
 */
const YOUNG_HEAP = 8;

/** Megabytes of a process's heap, several times what the longest article takes. */
const LARGEST_HEAP = 1024;

export const startThread: StartWorker = ({ answered, died }) => {
  const thread = new Worker(new URL('./reading-worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP },
  });
  thread.on('message', answered);
  thread.on('error', died);
  return {
    give: (order) => thread.postMessage(order),
    end: async () => void (await thread.terminate()),
  };
};

/** Takes some 40 MB more than a thread, but can be ended at any time, and its memory is its own. */
export const startProcess: StartWorker = ({ answered, died }) => {
  const child = fork(fileURLToPath(new URL('./reading-process.js', import.meta.url)), [], {
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
