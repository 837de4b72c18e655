import { Worker } from 'node:worker_threads';
import type { StartWorker } from './worker.ts';

/**
 * Megabytes of a worker's heap for short-lived objects. With fewer than Node's default, two workers take 30 MB
 * less and no more time.
 */
const YOUNG_HEAP = 8;

export const startThread: StartWorker = ({ answered, died }) => {
  // Not by `import.meta.url`, which in the bundle is where this module was compiled: the thread is bundled too.
  const thread = new Worker(new URL(import.meta.resolve('./reading-worker.js')), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP },
  });
  thread.on('message', answered);
  thread.on('error', died);
  return {
    give: (order) => thread.postMessage(order),
    end: async () => void (await thread.terminate()),
  };
};
