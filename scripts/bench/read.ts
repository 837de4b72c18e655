// `npm run bench:read [-- --articles FILE.jsonl] [--count N] [--json]`: articles, words and tokens a
// second, peak memory and cold start of the built-in reader, on one and two cores.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '@precedent/model';
import { parseArticleLines } from '@precedent/reader';
import { DATA_DIR } from '@precedent/reference';
import { synthesiseArticles } from './read/articles.ts';
import { type Measurement, measureInProcess, measureWorkers } from './read/measure.ts';

const SAMPLE = join(DATA_DIR, 'articles', '2024-06-27-nato-appoints-rutte.txt');

const WAYS: Record<string, (articles: readonly Article[]) => Promise<Measurement>> = {
  'one thread': (articles) => measureInProcess(articles, 1),
  'one reader, two threads in the runtime': (articles) => measureInProcess(articles, 2),
  'two worker threads': (articles) => measureWorkers(articles, 2),
};

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    count: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    /** Set by this script on the process that it starts for each way, so that its memory is its own. */
    way: { type: 'string' },
  },
});

if (options.way) console.log(JSON.stringify(await WAYS[options.way]!(await loadArticles())));
else runAll();

async function loadArticles(): Promise<Article[]> {
  const count = Number(options.count);
  if (options.articles)
    return parseArticleLines(await readFile(options.articles, 'utf8'), options.articles).slice(0, count);
  return synthesiseArticles(await readFile(SAMPLE, 'utf8'), count);
}

function runAll(): void {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
  const measured = Object.keys(WAYS).map((way) => ({ way, ...measureApart(way) }));
  if (options.json) console.log(JSON.stringify({ machine, measured }, null, 2));
  else
    console.log([machine, ...measured.map(({ way, ...numbers }) => `${way}\n${tell(numbers)}`)].join('\n'));
}

function measureApart(way: string): Measurement {
  const script = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, script, ...process.argv.slice(2), '--way', way];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`"${way}" ended with status ${status}`);
  return JSON.parse(stdout);
}

function tell(numbers: Measurement): string {
  const { articles, words, tokens, claims, wall, cpu, peakMegabytes, coldStart } = numbers;
  const rate = (count: number, seconds: number) => (count / seconds).toFixed(1);
  return [
    `  ${articles} articles, ${words} words, ${tokens} tokens, ${claims} claims in ${wall.toFixed(1)} s`,
    `  ${rate(articles, wall)} articles/s, ${rate(words, wall)} words/s, ${rate(tokens, wall)} tokens/s`,
    `  ${rate(articles, cpu)} articles, ${rate(tokens, cpu)} tokens for each second of processor time`,
    `  ${peakMegabytes} MB at most, ${coldStart.toFixed(2)} s to the first reading`,
  ].join('\n');
}
