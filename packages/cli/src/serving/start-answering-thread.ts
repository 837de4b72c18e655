import { Worker } from 'node:worker_threads';
import type { FromThread, StartAnsweringThread, ToThread } from './answering-options.ts';

/** Milliseconds that a thread gets to let go of its archive. */
const GRACE = 2000;

export const startAnsweringThread: StartAnsweringThread = (options) => {
  return ({ answered, logged, ended }) => {
    // Not by `import.meta.url`, which in the bundle is where this module was compiled: the thread is bundled too.
    const worker = new Worker(new URL(import.meta.resolve('./answering-thread.js')), { workerData: options });
    const tell = (message: ToThread) => worker.postMessage(message);
    const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    // A request that waits for it keeps the server alive; an idle thread does not.
    worker.unref();
    worker.on('message', (message: FromThread) =>
      message.kind === 'log' ? logged(message.line) : answered(message),
    );
    worker.once('error', (error) => logged(`the thread that answers failed: ${error.stack ?? error}`));
    worker.once('exit', ended);
    return {
      send: tell,
      end: async () => {
        worker.ref();
        tell({ kind: 'end' });
        const late = setTimeout(() => void worker.terminate(), GRACE);
        await exit;
        clearTimeout(late);
      },
    };
  };
};
