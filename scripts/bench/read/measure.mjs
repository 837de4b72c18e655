// node measure.mjs WAY FILE: reads the articles of FILE (JSON Lines) in one way and prints what it
// took as JSON. Plain JavaScript on the built packages, so that nothing but the product is measured.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

const SHORT = 'Mark Rutte met Joe Biden.';

/** Reads in this thread; the model's runtime may use more. */
async function openReader(threads) {
  const [model, reference] = [await loadReaderModel(), await loadReference()];
  const reader = await createReader({ model, reference, threads });
  return { width: 1, read: async (article) => (await reader.read(article)).claims.length, close: () => {} };
}

/** Reads in worker threads, each with a reader of its own, as `precedent add` does. */
async function openWorkers(count) {
  const file = new URL('../../../packages/cli/dist/reading/reading-worker.js', import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(file));
  const idle = [...workers];
  const read = async (article) => {
    const worker = idle.pop();
    worker.postMessage(article);
    const [answer] = await once(worker, 'message');
    if (!answer.reading) throw new Error(answer.error.message);
    idle.push(worker);
    return answer.reading.claims.length;
  };
  return { width: count, read, close: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

const WAYS = { thread: () => openReader(1), runtime: () => openReader(2), workers: () => openWorkers(2) };

const [way, file] = process.argv.slice(2);
const articles = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const opened = performance.now();
const reading = await WAYS[way]();
await Promise.all(Array.from({ length: reading.width }, () => reading.read({ ...articles[0], text: SHORT })));
const started = performance.now();
const cpu = process.cpuUsage();
let claims = 0;
const work = async () => {
  for (let article = articles.shift(); article; article = articles.shift()) {
    const found = await reading.read(article);
    claims += found;
  }
};
await Promise.all(Array.from({ length: reading.width }, work));
const { user, system } = process.cpuUsage(cpu);
const measurement = {
  coldStart: (started - opened) / 1000,
  claims,
  wall: (performance.now() - started) / 1000,
  cpu: (user + system) / 1e6,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
await reading.close();
console.log(JSON.stringify(measurement));
