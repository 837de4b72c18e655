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

test('a facts file of more than 50,000 rows is added in parts, and replaced as a whole', {
  timeout: 300_000,
}, async () => {
  const file = write(50_020);
  const { exitCode, out } = await cli.run('add', file);
  expect([exitCode, out]).toEqual([
    0,
    expect.stringMatching(/large \(11 of 11\)\.csv \(20 facts\)\n11 added\n$/),
  ]);
  expect(await factsIn()).toBe(50_020);
  expect((await cli.run('add', file)).out).toMatch(/11 unchanged/);
  write(10);
  await cli.run('add', file);
  expect(await factsIn()).toBe(10);
});

test('a wrong row of a later part is reported with its line in the file', { timeout: 300_000 }, async () => {
  const lines = Array.from({ length: 50_020 }, (_, at) => row(at));
  lines[30_000] = 'Person,holds_offices,NATO,institution,https://example.org\n';
  const { err } = await cli.run('add', cli.write('large.csv', HEADER + lines.join('')));
  expect(err).toContain('large (7 of 11).csv:30002:');
});
