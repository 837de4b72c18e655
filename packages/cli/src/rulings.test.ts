import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
let article: string;
let claim: string;
beforeEach(async () => {
  cli = createTestCommandLine();
  await cli.run('add', cli.write('a.txt', 'date 2024-06-27 Rutte met Biden. Rutte met Scholz?'));
  const reading = JSON.parse((await cli.run('export', '--readings')).out);
  article = reading.article.id;
  claim = reading.claims[0].id;
});
afterEach(() => cli.remove());

const met = async () => (await cli.run('ask', 'Whom did Rutte meet?')).out;

test('a rejected claim is in no answer, also when its article is read again, until that is undone', async () => {
  expect(await met()).toContain('Biden');
  const { exitCode, out } = await cli.run(
    'resolve',
    'reject',
    article.slice(0, 6),
    claim,
    '--reason',
    'misread',
  );
  expect([exitCode, out]).toEqual([
    0,
    expect.stringMatching(/^\d+ .* reject {2,}Rutte met Biden .*: misread/),
  ]);
  expect(await met()).not.toContain('Biden');
  cli.readerVersion = '2';
  expect((await cli.run('reread')).out).toContain('1 replaced');
  expect(await met()).not.toContain('Biden');
  await cli.run('resolve', 'undo', out.split(' ')[0]!);
  expect(await met()).toContain('Biden');
});

test('a confirmed claim is in answers although its reader was not sure', async () => {
  expect(await met()).not.toMatch(/^ *(?:Rutte met )?Scholz/m);
  const uncertain = JSON.parse((await cli.run('export', '--readings')).out).claims[1].id;
  expect((await cli.run('resolve', 'confirm', article, uncertain)).exitCode).toBe(0);
  expect(JSON.parse((await cli.run('ask', 'Whom did Rutte meet?', '--json')).out).results).toHaveLength(2);
});

test('a claim is corrected, also when its article is read again, and counted until that is undone', async () => {
  const edit = [
    'resolve',
    'edit',
    article,
    claim,
    '--object',
    'Scholz',
    '--by',
    'Ann',
    '--reason',
    'misread',
  ];
  const { exitCode, out } = await cli.run(...edit);
  expect([exitCode, out]).toEqual([
    0,
    expect.stringMatching(
      /^\d+ .* edit {2,}Rutte met Biden → Rutte met Scholz, on 26 June 2024 \(\w{8}\): misread {2,}by Ann/,
    ),
  ]);
  expect(await met()).toContain('1. Rutte met Scholz');
  cli.readerVersion = '2';
  await cli.run('reread');
  expect(await met()).toContain('1. Rutte met Scholz');
  expect(JSON.parse((await cli.run('stats', '--json')).out).decisions).toBe(1);
  await cli.run('resolve', 'undo', out.split(' ')[0]!);
  expect(await met()).toContain('1. Biden met Rutte');
  expect((await cli.run('stats')).out).toMatch(/decisions +0 +made by people/);
});

test('a claim that the reader missed is added with its quote', async () => {
  const add = [
    'resolve',
    'add',
    article,
    '--subject',
    'Scholz',
    '--relation',
    'praised',
    '--object',
    'Biden',
  ];
  const { out } = await cli.run(...add, '--quote', 'Rutte met Scholz', '--json');
  expect(JSON.parse(out).verdict).toMatchObject({ kind: 'add', quote: { quote: 'Rutte met Scholz' } });
  expect((await cli.run('ask', 'Who praised Biden?')).out).toContain('Scholz');
});

test.each([
  [['--quote', 'Rutte hugged Scholz', '--object', 'Biden'], 2, /the quote is not in the text of article/],
  [
    ['--quote', 'Rutte met Scholz', '--object', 'Nobody'],
    3,
    /"Nobody" is neither in the archive nor in the text/,
  ],
])('a claim that can not be added is refused: %j', async (given, code, message) => {
  const add = ['resolve', 'add', article, '--subject', 'Scholz', '--relation', 'praised', ...given];
  const { exitCode, err } = await cli.run(...add);
  expect([exitCode, err]).toEqual([code, expect.stringMatching(message)]);
});

test.each([
  [['none', 'c1'], /no article none/],
  [['', 'none'], /has no claim none/],
])('what does not exist is refused: %j', async ([beginning, id], message) => {
  const { exitCode, err } = await cli.run('resolve', 'reject', beginning!, id!);
  expect([exitCode, err]).toEqual([3, expect.stringMatching(message)]);
});
