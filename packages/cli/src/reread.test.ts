import { join } from 'node:path';
import { openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';
import { isFollowed, keepGraph } from './kept-graph-for-tests.ts';
import { Stopped } from './stop.ts';

let cli: TestCommandLine;
let read: string[];
beforeEach(async () => {
  cli = createTestCommandLine();
  const lines = ['Biden', 'Scholz', 'Macron', 'Tusk'].map((name, index) =>
    JSON.stringify({ id: `a${index}`, date: '2024-06-27', text: `Rutte met ${name}.` }),
  );
  await cli.run('add', cli.write('news.jsonl', lines.join('\n')), '--workers', '1');
  await cli.run('resolve', 'rename', 'Rutte', 'Mark Rutte');
  read = [];
  cli.reading = ({ id }) => void read.push(id);
});
afterEach(() => cli.remove());

const reread = (...args: string[]) => cli.run('reread', '--workers', '1', ...args);
const versions = async () => {
  const archive = await openArchive(join(cli.folder, 'archive.sqlite'), { readOnly: true });
  const readers = await archive.readers();
  await archive.close();
  return readers.map(({ reader }) => reader.version).join('');
};

test('articles that the present reader has read are not read again', async () => {
  expect(await reread()).toMatchObject({
    exitCode: 0,
    out: 'The present version of the reader has read every article.\n',
  });
  expect(read).toEqual([]);
});

test('a newer reader replaces the readings, and decisions are kept', async () => {
  cli.readerVersion = '2';
  expect((await reread()).out).toMatch(/^replaced .*\(1 claim\)\n[\s\S]*4 replaced\n$/);
  expect(await versions()).toBe('2222');
  expect((await cli.run('ask', 'who met Biden?')).out).toContain('Mark Rutte');
  expect((await cli.run('verify')).exitCode).toBe(0);
});

test('the kept graph follows what is read again', async () => {
  await keepGraph(cli);
  cli.readerVersion = '2';
  await reread();
  expect(await isFollowed(cli)).toBe(true);
});

test('a kept graph that is checked and does not differ is still kept', async () => {
  await keepGraph(cli);
  expect((await cli.run('verify', '--graph')).exitCode).toBe(0);
  expect(await isFollowed(cli)).toBe(true);
});

test('the kept graph follows an edited facts file', async () => {
  const facts = (body: string) =>
    `subject,relation,object,object_type,source\nMark Rutte,holds_office,${body},institution,nato.int\n`;
  await cli.run('add', cli.write('nato.csv', facts('NATO')));
  await keepGraph(cli);
  await cli.run('add', cli.write('nato.csv', facts('European Union')));
  expect(await isFollowed(cli)).toBe(true);
  expect((await cli.run('verify', '--graph')).exitCode).toBe(0);
});

test('when it was stopped, the next run goes on with the rest', async () => {
  cli.readerVersion = '2';
  cli.reading = ({ id }) => {
    read.push(id);
    if (read.length === 3) cli.stopping.abort(new Stopped('SIGINT'));
  };
  expect((await reread()).exitCode).toBe(130);
  const done = [...(await versions())].filter((version) => version === '2').length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(4);
  cli.stopping = new AbortController();
  read = [];
  expect((await reread()).exitCode).toBe(0);
  expect([await versions(), read.length]).toEqual(['2222', 4 - done]);
});

test('facts files are read again too, and what another reader read only with --all', async () => {
  const facts =
    'subject,relation,object,object_type,source\nMark Rutte,holds_office,NATO,institution,nato.int\n';
  await cli.run('add', cli.write('nato.csv', facts));
  const archive = await openArchive(join(cli.folder, 'archive.sqlite'));
  const reading = (await archive.reading('a0'))!;
  await archive.add({ ...reading, reader: { name: 'another', version: '7' } });
  await archive.close();
  cli.readerVersion = '2';
  expect((await reread()).out).toMatch(/3 replaced, 1 unchanged\n$/);
  expect(await versions()).toContain('7');
  expect((await reread('--all')).out).toMatch(/1 replaced, 1 unchanged\n$/);
});
