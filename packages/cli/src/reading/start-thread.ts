import { Worker } from 'node:worker_threads';
import type { StartWorker } from './worker.ts';

/**
 * Megabytes of a worker's heap for short-lived objects. With fewer than Node's default, two workers take 30 MB
 * less and no more time.
 */
const YOUNG_HEAP = 8;

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
