// `npm run bench:read [-- --articles FILE.jsonl] [--count N] [--json]`: articles, words and tokens a
// second, peak memory and cold start of the built-in reader, on one and two cores.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '@precedent/model';
import { parseArticleLines } from '@precedent/reader';
import { DATA_DIR } from '@precedent/reference';
import { draftSentences } from '../../packages/reader/src/text/draft-sentences.ts';
import { synthesiseArticles } from './read/articles.ts';

/** What one way of reading took; times in seconds. */
interface Measurement {
  /** From the first file loaded to the first reading, of one short sentence. */
  coldStart: number;
  claims: number;
  wall: number;
  /** Of all threads. */
  cpu: number;
  /** Mebibytes resident at most, the process whole. */
  peakMegabytes: number;
}

const SAMPLE = join(DATA_DIR, 'articles', '2024-06-27-nato-appoints-rutte.txt');
const MEASURE = fileURLToPath(new URL('read/measure.mjs', import.meta.url));
const WAYS = [
  { way: 'thread', label: 'one thread' },
  { way: 'runtime', label: 'one reader with two threads in its runtime' },
  { way: 'workers', label: 'two worker threads' },
];

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    count: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
});

const articles = await loadArticles(Number(options.count));
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
const size = measureSize(articles);
const measured = measureAll(articles);
if (options.json) console.log(JSON.stringify({ machine, ...size, measured }, null, 2));
else
  console.log(
    [
      machine,
      `${size.articles} articles, ${size.words} words, ${size.tokens} tokens`,
      ...measured.map((one) => `${one.label}\n${tell(one)}`),
    ].join('\n'),
  );

async function loadArticles(count: number): Promise<Article[]> {
  if (options.articles)
    return parseArticleLines(await readFile(options.articles, 'utf8'), options.articles).slice(0, count);
  return synthesiseArticles(await readFile(SAMPLE, 'utf8'), count);
}

function measureSize(articles: readonly Article[]) {
  let [words, tokens] = [0, 0];
  for (const { text } of articles) {
    words += text.split(/\s+/).length;
    for (const draft of draftSentences(text).drafts) tokens += draft.tokens.length;
  }
  return { articles: articles.length, words, tokens };
}

/** Each way in a process of its own, so that its peak memory is its own. */
function measureAll(articles: readonly Article[]) {
  const dir = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
  const file = join(dir, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  try {
    return WAYS.map((way) => ({ ...way, ...measureApart(way.way, file) }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function measureApart(way: string, file: string): Measurement {
  const { status, stdout } = spawnSync(process.execPath, [MEASURE, way, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`reading by "${way}" ended with status ${status}`);
  return JSON.parse(stdout);
}

function tell({ claims, wall, cpu, peakMegabytes, coldStart }: Measurement): string {
  const rate = (count: number, seconds: number) => (count / seconds).toFixed(1);
  return [
    `  ${rate(size.articles, wall)} articles/s, ${rate(size.words, wall)} words/s, ${rate(size.tokens, wall)} tokens/s`,
    `  ${rate(size.articles, cpu)} articles, ${rate(size.tokens, cpu)} tokens for each second of processor time`,
    `  ${peakMegabytes} MB at most, ${coldStart.toFixed(2)} s to the first reading, ${claims} claims in ${wall.toFixed(1)} s`,
  ].join('\n');
}
