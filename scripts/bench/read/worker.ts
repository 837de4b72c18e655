// Runs in a worker thread: articles in, one message a reading out.
import { parentPort } from 'node:worker_threads';
import type { Article } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

const port = parentPort!;
const reader = await createReader({
  model: await loadReaderModel(),
  reference: await loadReference(),
  threads: 1,
});
port.on('message', async (article: Article) => port.postMessage((await reader.read(article)).claims.length));
port.postMessage('ready');
