import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const HEADER = 'subject,relation,object,object_type,source\n';
const row = (at: number) => `Person ${at},holds_office,NATO,institution,https://example.org\n`;
const write = (count: number) =>
  cli.write('large.csv', HEADER + Array.from({ length: count }, (_, at) => row(at)).join(''));
const factsIn = async () => JSON.parse((await cli.run('stats', '--json')).out).facts;

test('a facts file of more than 10,000 rows is added in parts, and replaced as a whole', {
  timeout: 300_000,
}, async () => {
  const file = write(15_020);
  const { exitCode, out } = await cli.run('add', file);
  expect([exitCode, out]).toEqual([
    0,
    expect.stringMatching(/large \(4 of 4\)\.csv \(20 facts\)\n4 added\n$/),
  ]);
  expect(await factsIn()).toBe(15_020);
  expect((await cli.run('add', file)).out).toMatch(/4 unchanged/);
  write(10);
  await cli.run('add', file);
  expect(await factsIn()).toBe(10);
});

test('a wrong row of a later part is reported with its line in the file', { timeout: 300_000 }, async () => {
  const lines = Array.from({ length: 15_020 }, (_, at) => row(at));
  lines[12_000] = 'Person,holds_offices,NATO,institution,https://example.org\n';
  const { err } = await cli.run('add', cli.write('large.csv', HEADER + lines.join('')));
  expect(err).toContain('large (3 of 4).csv:12002:');
});

/** Prints the most memory that the process had, in kilobytes. */
const REPORT = 'process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))';
const PROGRAM = fileURLToPath(new URL('../bin/precedent.js', import.meta.url));

test('the memory for a file of 60,000 rows stays under 600 MB', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(REPORT)}`,
      PROGRAM,
      'add',
      write(60_000),
      '--archive',
      join(cli.folder, 'large.sqlite'),
    ],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  // Measured: 321 and 335 MB with Node 20, 486 and 504 with Node 24.
  expect(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1000).toBeLessThan(600);
});
