// `npm run bench:read [-- --articles FILE.jsonl] [--count N] [--rounds N] [--json] [--save]`: articles, words and
// tokens per second, peak memory and cold start of the built-in reader, on one and two cores. `--save` writes the baseline.
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
import { draftSentences } from '../../packages/reader/src/parse/draft-sentences.ts';
import { synthesiseArticles } from './read/articles.ts';

/** Measurements of one way of reading; times in seconds. */
interface Measurement {
  /** From loading the first file to the reading of one short sentence. */
  coldStart: number;
  claims: number;
  wall: number;
  /** Of all threads. */
  cpu: number;
  /** Peak resident memory of the whole process, in mebibytes. */
  peakMegabytes: number;
}

/** Median, minimum and maximum of all rounds. */
interface Spread {
  median: number;
  from: number;
  to: number;
}

interface Measured {
  label: string;
  articlesPerSecond: Spread;
  tokensPerSecond: Spread;
  articlesPerProcessorSecond: Spread;
  peakMegabytes: Spread;
  coldStartSeconds: Spread;
  claims: number;
}

const SAMPLE = join(DATA_DIR, 'articles', '2024-06-27-nato-appoints-rutte.txt');
const BASELINE = new URL('read/baseline.json', import.meta.url);
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
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});

const articles = await loadArticles(Number(options.count));
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
const size = measureSize(articles);
const measured = measureAll(articles, Number(options.rounds));
const date = new Date().toISOString().slice(0, 10);
const report = JSON.stringify({ machine, date, ...size, rounds: Number(options.rounds), measured }, null, 2);
if (options.save) writeFileSync(BASELINE, `${report}\n`);
if (options.json) console.log(report);
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

/** Runs each round in a separate process, so that its peak memory can be measured. */
function measureAll(articles: readonly Article[], rounds: number): Measured[] {
  const dir = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
  const file = join(dir, 'articles.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  try {
    return WAYS.map(({ way, label }) => {
      const taken = Array.from({ length: rounds }, () => measureApart(way, file));
      const spreadIn = (value: (one: Measurement) => number) => spreadOf(taken.map(value));
      return {
        label,
        articlesPerSecond: spreadIn(({ wall }) => size.articles / wall),
        tokensPerSecond: spreadIn(({ wall }) => size.tokens / wall),
        articlesPerProcessorSecond: spreadIn(({ cpu }) => size.articles / cpu),
        peakMegabytes: spreadIn((one) => one.peakMegabytes),
        coldStartSeconds: spreadIn((one) => one.coldStart),
        claims: taken[0]!.claims,
      };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function measureApart(way: string, file: string): Measurement {
  const { status, stdout } = spawnSync(process.execPath, [MEASURE, way, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`reading by "${way}" failed with status ${status}`);
  return JSON.parse(stdout);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.map((value) => Number(value.toPrecision(3))).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, from: sorted[0]!, to: sorted.at(-1)! };
}

function tell(one: Measured): string {
  const show = ({ median, from, to }: Spread) => `${median} (${from} to ${to})`;
  return [
    `  ${show(one.articlesPerSecond)} articles/s, ${show(one.tokensPerSecond)} tokens/s`,
    `  ${show(one.articlesPerProcessorSecond)} articles per second of processor time`,
    `  ${show(one.peakMegabytes)} MB peak, ${show(one.coldStartSeconds)} s to the first reading, ${one.claims} claims`,
  ].join('\n');
}
