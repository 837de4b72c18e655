import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSTALLED } from './interop/python.ts';

// The built command on Spark, as an agency with many machines runs it: here with two executor threads.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const SCRIPT = join(ROOT, 'scripts/spark/read_articles.py');
const MISSING = 'Spark is missing (scripts/spark/requirements.txt, which npm test installs if CI is set)';
const COUNT = 200;
const NO_ARTICLE = '{"title": "no text"}';
const NAMES = [
  'Mark Rutte',
  'Olaf Scholz',
  'Emmanuel Macron',
  'Viktor Orbán',
  'Kaja Kallas',
  'Joe Biden',
  'Keir Starmer',
];
/** The default of a megabyte is too little for readings. */
const PRINTED = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
/** Milliseconds; Spark alone takes twenty seconds to start and stop. */
const TIMEOUT = 600_000;

const isThere = spawnSync(INSTALLED, ['-c', 'import pyspark, pyarrow']).status === 0;
if (!isThere) test.skipIf(process.env.CI !== 'true')(`Spark: ${MISSING}`, () => expect.fail(MISSING));

describe.skipIf(!isThere)('Reading on Spark', { timeout: TIMEOUT }, () => {
  let folder: string;
  let articles: string;
  let output: { readings: string[]; failed: string[] };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'precedent-spark-'));
    articles = join(folder, 'articles.jsonl');
    const lines = Array.from({ length: COUNT }, (_, at) => writeArticle(at));
    writeFileSync(articles, [...lines, NO_ARTICLE].map((line) => `${line}\n`).join(''));
    const options = ['--precedent', killingOne(folder), '--partitions', '4'];
    output = readOnSpark(articles, join(folder, 'readings'), options);
  }, TIMEOUT);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives the readings that the command gives, although a reader process was killed', () => {
    expect(existsSync(join(folder, 'killed'))).toBe(true);
    const { stdout } = spawnSync(process.execPath, [BIN, 'read', articles, '--readings'], PRINTED);
    const expected = linesOf(stdout);
    expect(expected).toHaveLength(COUNT);
    expect(expected.some((line) => JSON.parse(line).claims.length > 0)).toBe(true);
    expect(output.readings.toSorted()).toEqual(expected.toSorted());
  });

  test('reports what is not an article with the reason', () => {
    expect(output.failed.map((line) => JSON.parse(line))).toEqual([
      { article: NO_ARTICLE, error: expect.stringMatching(/^the line is not an article: text/) },
    ]);
  });

  /** Runs the script with two executor threads; a task that fails is tried again, up to four times. */
  function readOnSpark(input: string, output: string, options: readonly string[]) {
    const submit = join(dirname(INSTALLED), 'spark-submit');
    const args = ['--master', 'local[2,4]', SCRIPT, input, output, ...options];
    const path = `${dirname(INSTALLED)}${delimiter}${process.env.PATH}`;
    const { status, stderr } = spawnSync(submit, args, { ...PRINTED, env: { ...process.env, PATH: path } });
    expect(status, stderr).toBe(0);
    return { readings: linesIn(join(output, 'jsonl')), failed: linesIn(join(output, 'failed')) };
  }
});

/** A command that reads like ours, but the first reader that it starts is killed after a second. */
function killingOne(folder: string): string {
  const script = join(folder, 'precedent.sh');
  writeFileSync(
    script,
    `if mkdir '${join(folder, 'killed')}' 2>/dev/null; then
  '${process.execPath}' '${BIN}' "$@" & sleep 1; kill -9 $!; wait $!; exit $?
fi
exec '${process.execPath}' '${BIN}' "$@"
`,
  );
  return `sh ${script}`;
}

function writeArticle(at: number): string {
  const [visitor, host] = [NAMES[at % NAMES.length], NAMES[(at * 3 + 1) % NAMES.length]];
  const date = `2024-0${1 + (at % 9)}-1${at % 10}`;
  const text = `${visitor} met ${host} in Brussels on Tuesday. ${host} praised ${visitor}. This was report ${at}.`;
  return JSON.stringify({ id: `story-${at}`, date, title: `Report ${at}`, text });
}

/** The lines of all parts that Spark wrote into a folder. */
function linesIn(folder: string): string[] {
  const parts = readdirSync(folder).filter((name) => name.startsWith('part-'));
  return parts.sort().flatMap((name) => linesOf(readFileSync(join(folder, name), 'utf8')));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
