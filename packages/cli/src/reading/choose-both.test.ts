import { join } from 'node:path';
import {
  chunkIn,
  readMeetings,
  refusing,
  type StubServer,
  saying,
  startStubServer,
} from '@precedent/llm/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';

// The built-in reader of these tests is sure of "A met B." between single names, and unsure of "A met B?".

const SURE = 'Ann met Bo.';
const UNSURE = 'Ann met Bo? Cy Day met Di Fox.';

let cli: TestCommandLine;
let server: StubServer;
let status: number;
beforeEach(async () => {
  cli = createTestCommandLine();
  status = 200;
  server = await startStubServer((request) =>
    status === 200 ? saying(readMeetings(chunkIn(request))) : refusing(status, 'no'),
  );
});
afterEach(async () => {
  await server.close();
  cli.remove();
});

const both = (...args: string[]) => [
  ...args,
  ...[
    '--reader',
    'both',
    '--endpoint',
    server.endpoint,
    '--model',
    'stub-1',
    '--cache',
    join(cli.folder, 'cache'),
  ],
];
const writeArticles = (...texts: string[]) =>
  cli.write(
    'a.jsonl',
    texts
      .map(
        (text, at) =>
          `${JSON.stringify({ id: `a${at}`, title: `Article ${at}`, date: '2024-06-27', text })}\n`,
      )
      .join(''),
  );

test('only articles that the built-in reader is unsure about are sent, and their number is printed first', async () => {
  const { exitCode, out, err } = await cli.run(...both('read', writeArticles(SURE, UNSURE), '--json'));
  expect(exitCode).toBe(0);
  const claims = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).claims.map(({ how }: { how: string }) => how.replace(/@.*/, '')));
  expect(claims).toEqual([['rule:test'], ['both:rule:test and llm:stub-1']]);
  expect(server.requests.map(chunkIn)).toEqual([UNSURE]);
  // On a busy machine there is a line of progress too.
  expect(err.split('\n').filter((line) => !line.startsWith('reading'))).toEqual([
    `both: sending 1 of 2 articles to llm:stub-1 at ${server.endpoint}: about 1 request`,
    'both: 1 article read by both readers, 1 by the built-in reader alone',
    'llm:stub-1: 1 article in 1 chunk: 1 request, 0 from the cache',
    'llm:stub-1: 1,000 prompt and 100 completion tokens',
    '',
  ]);
});

test('with prices, the most that the run can cost is said before', async () => {
  const { err } = await cli.run(...both('read', writeArticles(UNSURE), '--prices', '1/10'));
  expect(err).toContain('about 1 request, cost at most 0.0450\n');
});

test('where the reader is sure of everything, nothing is sent', async () => {
  const { err } = await cli.run(...both('read', writeArticles(SURE, SURE)));
  expect(server.requests).toEqual([]);
  expect(err).toContain('both: the built-in reader is sure of 2 articles: nothing is sent\n');
});

test('add reads an article once, and sends it again only if the server failed', async () => {
  const file = writeArticles(SURE, UNSURE);
  status = 401;
  const failed = await cli.run(...both('add', file));
  expect(failed.exitCode).toBe(0);
  expect(failed.err).toContain('note: Read by the built-in reader alone: the language model at');
  expect(failed.err).toContain('1 sent in vain (the built-in reading was kept)');
  status = 200;
  expect((await cli.run(...both('add', file))).out).toMatch(/^unchanged .*\nreplaced .*\(1 claim\)/);
  expect((await cli.run(...both('add', file))).out).toMatch(/^unchanged .*\nunchanged /);
  expect(server.requests).toHaveLength(2);
});

const MANY = Array.from(
  { length: 11 },
  (_, at) => `Ann met Bo? Cy Day met Di Fox ${'and others '.repeat(at)}.`,
);

test('before more than ten articles are sent, somebody must agree or --yes be given', async () => {
  const file = writeArticles(...MANY);
  const run = (...args: string[]) => cli.run(...both('read', file, '--workers', '1', ...args));
  const refused = await run();
  expect(refused.exitCode).toBe(2);
  expect(refused.out).toBe('');
  expect(refused.err).toContain(
    `error: 11 articles would be sent to ${server.endpoint}; nothing was sent or read`,
  );
  cli.answers = ['n'];
  expect((await run()).exitCode).toBe(2);
  expect(server.requests).toEqual([]);
  cli.answers = ['y'];
  expect((await run()).exitCode).toBe(0);
  cli.answers = null;
  expect((await run('--yes')).exitCode).toBe(0);
  expect(server.requests).toHaveLength(11);
});

test('an article on which the built-in reader fails does not affect the others', async () => {
  const { exitCode, out, err } = await cli.run(
    ...both('read', writeArticles('unreadable', UNSURE), '--json'),
  );
  expect(exitCode).toBe(8);
  expect(err).toContain('error: the test reader failed');
  expect(out.trim().split('\n')).toHaveLength(1);
});

test('the endpoint and the model must be named', async () => {
  const { exitCode, err } = await cli.run('read', writeArticles(SURE), '--reader', 'both');
  expect([exitCode, err]).toEqual([2, expect.stringContaining('--reader both needs a value for --endpoint')]);
});
