import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const REPORT = 'date 2024-06-27 Rutte met Biden. Nothing came of it. Rutte met Scholz.';
const lines = (...texts: string[]) =>
  texts.map((text, at) => JSON.stringify({ id: `a${at + 1}`, title: `No. ${at + 1}`, text })).join('\n');

test('every sentence is explained, with its claim', async () => {
  const { exitCode, out, err } = await cli.run('explain', cli.write('report.txt', REPORT));
  expect([exitCode, err]).toEqual([0, '']);
  expect(out.match(/^Sentence .*(?= ─)/gm)).toEqual([
    'Sentence 1 of 3',
    'Sentence 2 of 3',
    'Sentence 3 of 3',
  ]);
  expect(out).toContain('  1  ╭─╴ Rutte  rutte');
  expect(out.match(/rule test at “met” \(2\)/g)).toHaveLength(2);
});

test('one sentence can be asked for', async () => {
  const { out } = await cli.run('explain', cli.write('report.txt', REPORT), '--sentence', '3');
  expect(out.match(/^Sentence .*(?= ─)/gm)).toEqual(['Sentence 3 of 3']);
  expect(out).toContain('Rutte met Scholz.');
});

test('a sentence that the article lacks is refused with how many there are', async () => {
  const file = cli.write('report.txt', REPORT);
  const { exitCode, out, err } = await cli.run('explain', file, '--sentence', '4');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(
    /^error: there is no sentence 4: .*report\.txt has 3 sentences\n {2}.* from 1 to 3\.\n$/,
  );
  expect((await cli.run('explain', file, '--sentence', '0')).err).toContain('a whole number, 1 or more');
});

test('standard input is explained like a file', async () => {
  cli.input = REPORT;
  expect((await cli.run('explain', '-', '--sentence', '1')).out).toContain('Rutte met Biden.');
});

test('of several articles one has to be chosen', async () => {
  const file = cli.write('news.jsonl', lines('Rutte met Biden.', 'Rutte met Scholz.'));
  const { exitCode, err } = await cli.run('explain', file);
  expect(exitCode).toBe(2);
  expect(err).toMatch(
    /^error: .*news\.jsonl has 2 articles\n {2}Choose one with --article, a number from 1 to 2\.\n$/,
  );
  expect((await cli.run('explain', file, '--article', '2')).out).toContain('Rutte met Scholz.');
  expect((await cli.run('explain', file, '--article', '3')).err).toContain('article 3 does not exist');
});

test('a line that is no article is refused for what is wrong with it', async () => {
  const file = cli.write('news.jsonl', `${lines('Rutte met Biden.')}\n{"title": "No text"}`);
  expect((await cli.run('explain', file, '--article', '2')).err).toMatch(
    /news\.jsonl, line 2 is not an article/,
  );
});

test('as JSON it is the reading with the steps of each sentence', async () => {
  const { out } = await cli.run('explain', cli.write('report.txt', REPORT), '--json', '--sentence', '1');
  const explained = JSON.parse(out);
  expect(explained.claims.map(({ how }: { how: string }) => how)).toEqual(['rule:test', 'rule:test']);
  expect(explained.sentences).toHaveLength(1);
  expect(explained.sentences[0]).toMatchObject({
    number: 1,
    text: expect.stringContaining('Rutte met Biden.'),
    findings: [{ how: { by: 'rule', rule: 'test' }, outcome: { kept: true } }],
  });
});

test('a facts file and a folder of files are refused with what to give instead', async () => {
  const facts = cli.write('facts.csv', 'subject,relation,object,source\nA,succeeded,B,s\n');
  const refused = await cli.run('explain', facts);
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toMatch(/facts\.csv is a facts file.*\n {2}Give an article/);
  mkdirSync(join(cli.folder, 'in'));
  for (const name of ['a.txt', 'b.txt']) cli.write(`in/${name}`, REPORT);
  expect((await cli.run('explain', join(cli.folder, 'in'))).err).toMatch(
    /is a folder of 2 files\n {2}Name one/,
  );
});
