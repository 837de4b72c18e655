import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Article } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { draftSentences } from '../../../packages/reader/src/text/draft-sentences.ts';

/** What one way of reading took; times in seconds. */
export interface Measurement {
  /** From before loading to the first reading, of a short article. */
  coldStart: number;
  articles: number;
  words: number;
  tokens: number;
  claims: number;
  wall: number;
  /** Of all threads. */
  cpu: number;
  /** Megabytes resident at most, the process whole. */
  peakMegabytes: number;
}

/** Reads every article with `read`, `width` at once, and adds up. */
async function measureReading(
  articles: readonly Article[],
  width: number,
  coldStart: number,
  read: (article: Article) => Promise<number>,
): Promise<Measurement> {
  const queue = [...articles];
  let claims = 0;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const work = async () => {
    for (let article = queue.shift(); article; article = queue.shift()) {
      const found = await read(article);
      claims += found;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  const { user, system } = process.cpuUsage(cpu);
  const texts = articles.map((article) => article.text);
  return {
    coldStart,
    articles: articles.length,
    words: sum(texts.map((text) => text.split(/\s+/).length)),
    tokens: sum(texts.flatMap((text) => draftSentences(text).drafts.map((draft) => draft.tokens.length))),
    claims,
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Reads in this thread; the model's runtime may use more. */
export async function measureInProcess(articles: readonly Article[], threads: number): Promise<Measurement> {
  const started = performance.now();
  const reader = await createReader({
    model: await loadReaderModel(),
    reference: await loadReference(),
    threads,
  });
  const read = async (article: Article) => (await reader.read(article)).claims.length;
  await read({ ...articles[0]!, text: 'Mark Rutte met Joe Biden.' });
  return measureReading(articles, 1, (performance.now() - started) / 1000, read);
}

/** Reads in `count` worker threads, each with a reader of its own, as `precedent add` does. */
export async function measureWorkers(articles: readonly Article[], count: number): Promise<Measurement> {
  const started = performance.now();
  const idle = Array.from({ length: count }, () => startWorker());
  await Promise.all(idle.map((worker) => nextMessage(worker)));
  const read = async (article: Article) => {
    const worker = idle.pop()!;
    const reply = nextMessage(worker);
    worker.postMessage(article);
    const claims = await reply;
    idle.push(worker);
    return claims;
  };
  await read({ ...articles[0]!, text: 'Mark Rutte met Joe Biden.' });
  const measured = await measureReading(articles, count, (performance.now() - started) / 1000, read);
  await Promise.all(idle.map((worker) => worker.terminate()));
  return measured;
}

/** tsx hooks only the thread that it starts in, so the worker asks for it itself. */
function startWorker(): Worker {
  const module = JSON.stringify(new URL('worker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${module}); })`;
  return new Worker(code, { eval: true });
}

async function nextMessage(worker: Worker): Promise<number> {
  const [message] = await once(worker, 'message');
  return message;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
