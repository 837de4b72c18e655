import { Worker } from 'node:worker_threads';
import type { AnsweringOptions, FromThread, StartAnsweringThread, ToThread } from './answering-options.ts';

/** Milliseconds that a thread gets to let go of its archive. */
const GRACE = 2000;

interface Thread {
  worker: Worker;
  /** Resolves when it has ended, with the error that ended it, if any. */
  exit: Promise<Error | null>;
}

/** The first thread starts at once: it loads as long as the server that it is for. */
export const startAnsweringThread: StartAnsweringThread = (options) => {
  let first: Thread | null = createThread(options);
  return ({ answered, logged, ended }) => {
    const { worker, exit } = first ?? createThread(options);
    first = null;
    const tell = (message: ToThread) => worker.postMessage(message);
    worker.on('message', (message: FromThread) =>
      message.kind === 'log' ? logged(message.line) : answered(message),
    );
    // A request that waits for it keeps the server alive; an idle thread does not.
    worker.unref();
    void exit.then((error) => {
      if (error) logged(`the thread that answers failed: ${error.stack ?? error}`);
      ended();
    });
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

function createThread(options: AnsweringOptions): Thread {
  // Not by `import.meta.url`, which in the bundle is where this module was compiled: the thread is bundled too.
  const worker = new Worker(new URL(import.meta.resolve('./answering-thread.js')), { workerData: options });
  worker.unref();
  let failure: Error | null = null;
  worker.once('error', (error) => {
    failure = error;
  });
  return { worker, exit: new Promise((resolve) => worker.once('exit', () => resolve(failure))) };
}
