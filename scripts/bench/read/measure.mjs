// node measure.mjs WAY FILE: reads the articles in FILE (JSON Lines) in one way and prints the measurements
// as JSON. Plain JavaScript on the built packages, so that only the product is measured.
import { readFileSync } from 'node:fs';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { ReaderPool } from '../../../packages/cli/dist/reading/reader-pool.js';

const SHORT = 'Mark Rutte met Joe Biden.';

/** Reads in this thread; the model's runtime may use others. */
async function openReader(threads) {
  const [model, reference] = [await loadReaderModel(), await loadReference()];
  const reader = await createReader({ model, reference, threads });
  return { width: 1, read: async (article) => (await reader.read(article)).claims.length, close: () => {} };
}

/** Reads in worker threads, each with its own reader, like `precedent add`. */
function openWorkers(count) {
  const pool = new ReaderPool(count);
  const read = async (article) => (await pool.read(article)).claims.length;
  return { width: count, read, close: () => pool.close() };
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
