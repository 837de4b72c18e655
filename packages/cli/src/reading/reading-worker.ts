// Runs in a worker thread: receives articles and sends back readings, one at a time, until told to stop.
import { parentPort } from 'node:worker_threads';
import { PrecedentError } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { once } from '../once.ts';
import type { WorkerAnswer, WorkerTask } from './reader-pool.ts';

const port = parentPort!;
const stopping = new AbortController();
/** Loaded with the first article, so that a worker without one can end at any time. */
const reader = once(async () => {
  const [model, reference] = await Promise.all([loadReaderModel(), loadReference()]);
  return createReader({ model, reference, threads: 1, signal: stopping.signal });
});

port.on('message', (task: WorkerTask) => {
  if (task === 'stop') return stopping.abort();
  reader()
    .then((ready) => ready.read(task))
    .then((reading) => answer({ reading }))
    .catch((error) => answer({ error: describe(error) }));
});

function answer(message: WorkerAnswer): void {
  port.postMessage(message);
}

/** Errors lose their class between threads. */
function describe(error: unknown): Extract<WorkerAnswer, { error: unknown }>['error'] {
  if (error instanceof PrecedentError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
