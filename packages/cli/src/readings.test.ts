import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

// Readings made on one machine and added on another.

let elsewhere: TestCommandLine;
let cli: TestCommandLine;
beforeEach(() => {
  elsewhere = createTestCommandLine();
  cli = createTestCommandLine();
});
afterEach(() => {
  elsewhere.remove();
  cli.remove();
});

const ARTICLES = [
  { id: 'a', date: '2024-06-27', text: 'Rutte met Biden.' },
  { id: 'b', date: '2024-06-28', text: 'Biden met Scholz.' },
];

/** A file of readings, one of each article. */
async function readElsewhere(): Promise<string> {
  const articles = elsewhere.write('a.jsonl', ARTICLES.map((article) => JSON.stringify(article)).join('\n'));
  return (await elsewhere.run('read', articles, '--readings')).out;
}

test('readings made elsewhere give the same archive as the articles, and none is read again', async () => {
  const read: string[] = [];
  cli.reading = ({ id }) => read.push(id);
  const file = cli.write('readings.jsonl', await readElsewhere());
  expect((await cli.run('add', file)).out).toContain('2 added');
  expect(read).toEqual([]);
  await elsewhere.run('add', `${elsewhere.folder}/a.jsonl`);
  const [here, there] = [await cli.run('export', '--readings'), await elsewhere.run('export', '--readings')];
  expect(here.out).toContain('Rutte met Biden.');
  expect(here.out).toBe(there.out);
  expect((await cli.run('add', file)).out).toContain('2 unchanged');
});

test('what is exported from one archive can be added to another', async () => {
  await elsewhere.run('add', elsewhere.write('a.txt', 'Rutte met Biden.'));
  const exported = `${elsewhere.folder}/out.jsonl`;
  await elsewhere.run('export', '--readings', '-o', exported);
  await cli.run('add', exported);
  expect((await cli.run('export', '--readings')).out).toBe(readFileSync(exported, 'utf8'));
});

test.each([
  [
    'a quote that is not in the text',
    /"quote":"[^"]*"/,
    '"quote":"Rutte left."',
    /line 2: claim .* quotes "Rutte left\."/,
  ],
  ['no JSON', /\}$/m, '', /line 2: it is not JSON/],
  [
    'another version of the reader',
    '"version":"1"',
    '"version":"0"',
    /line 2: it was read by version 0 of the reader/,
  ],
])('%s is refused with its line, and the others are added', async (_, from, to, message) => {
  const [first, ...others] = (await readElsewhere()).split('\n');
  // What the first line is decides what the file holds, so it stays what it is.
  const lines = [others[0], first!.replace(from, to)].join('\n');
  const { exitCode, out, err } = await cli.run('add', cli.write('readings.jsonl', lines));
  expect([exitCode, out]).toEqual([2, expect.stringContaining('1 added, 1 failed')]);
  expect(err).toMatch(message);
});

test('the article of a reading can be explained', async () => {
  const file = cli.write('readings.jsonl', await readElsewhere());
  expect((await cli.run('explain', file, '--article', '2')).out).toContain('Biden met Scholz.');
});

test('facts files among readings are all added, and replaced by those of the same file when it is added again', async () => {
  const facts = (name: string) =>
    `subject,relation,object,source,subject_type,object_type\n${name},met,Joe Biden,s,person,person\n`;
  const files = ['Mark Rutte', 'Olaf Scholz'].map((name) => elsewhere.write(`${name}.csv`, facts(name)));
  const [first, second] = (await elsewhere.run('read', ...files, '--readings')).out.trim().split('\n');
  const file = cli.write('readings.jsonl', `${first}\n${second}\n`);
  expect((await cli.run('add', file)).out).toContain('2 added');
  expect((await cli.run('articles')).out.trim().split('\n')).toHaveLength(2);
  await cli.run('add', cli.write('readings.jsonl', `${second}\n`));
  expect((await cli.run('articles')).out.trim().split('\n')).toHaveLength(1);
});
