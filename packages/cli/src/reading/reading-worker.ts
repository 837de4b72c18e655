// Runs in a worker thread: articles in, readings out, one at a time.
import { parentPort } from 'node:worker_threads';
import { type Article, PrecedentError } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { once } from '../once.ts';
import type { WorkerAnswer } from './reader-pool.ts';

const port = parentPort!;
/** Loaded with the first article: a worker that gets none can end at any time. */
const reader = once(async () => {
  const [model, reference] = await Promise.all([loadReaderModel(), loadReference()]);
  return createReader({ model, reference, threads: 1 });
});

port.on('message', (article: Article) => {
  reader()
    .then((ready) => ready.read(article))
    .then((reading) => answer({ reading }))
    .catch((error) => answer({ error: describe(error) }));
});

function answer(message: WorkerAnswer): void {
  port.postMessage(message);
}

/** Errors lose their class on the way between threads. */
function describe(error: unknown): Extract<WorkerAnswer, { error: unknown }>['error'] {
  if (error instanceof PrecedentError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
