import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';

const TEXT = 'Mark Rutte met Joe Biden.';
const ANSWER = {
  entities: [
    { id: 'rutte', type: 'person', name: 'Mark Rutte', mentions: ['Mark Rutte'] },
    { id: 'biden', type: 'person', name: 'Joe Biden', mentions: ['Joe Biden'] },
  ],
  claims: ['Mark Rutte met Joe Biden.', 'Rutte and Biden met.'].map((quote, index) => ({
    subject: index === 0 ? 'rutte' : 'biden',
    relation: index === 0 ? 'met' : 'praised',
    object: index === 0 ? 'biden' : 'rutte',
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    quote,
  })),
};

let cli: TestCommandLine;
let server: Server;
let endpoint: string;
let keys: (string | undefined)[];
let status: number;
beforeEach(async () => {
  cli = createTestCommandLine();
  keys = [];
  status = 200;
  server = createServer((request, response) => {
    keys.push(request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' });
    const choices = [{ message: { content: JSON.stringify(ANSWER) }, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 2000, completion_tokens: 300 };
    response.end(JSON.stringify(status === 200 ? { choices, usage } : { error: { message: 'no' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  cli.remove();
});

const cache = () => join(cli.folder, 'cache');
const llm = (...args: string[]) => [
  ...args,
  ...['--reader', 'llm', '--endpoint', endpoint, '--model', 'stub-1', '--cache', cache()],
];

test('read prints the claims of the model and, on standard error, the requests, the cost and what was dropped', async () => {
  const file = cli.write('a.txt', TEXT);
  const { exitCode, out, err } = await cli.run(...llm('read', file, '--json', '--prices', '1/10'));
  expect(exitCode).toBe(0);
  expect(JSON.parse(out).claims).toMatchObject([
    { subject: 'mark-rutte', relation: 'met', how: expect.stringMatching(/^llm:stub-1@1-[0-9a-f]{8}$/) },
  ]);
  expect(err).toBe(
    [
      'llm:stub-1: 1 article in 1 chunk: 1 request, 0 from the cache',
      'llm:stub-1: 2,000 prompt and 300 completion tokens, cost 0.0050',
      'llm:stub-1: dropped 1: claims whose quote is not in the text',
      '',
    ].join('\n'),
  );
});

test('the same article is read from the cache, with the same output and without a server', async () => {
  const file = cli.write('a.txt', TEXT);
  const first = await cli.run(...llm('read', file, '--json'));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const again = await cli.run(...llm('read', file, '--json'));
  expect(again.out).toBe(first.out);
  expect(again.err).toContain('0 requests, 1 from the cache');
});

test('a damaged file in the cache is requested again', async () => {
  const file = cli.write('a.txt', TEXT);
  await cli.run(...llm('read', file));
  const kept = readdirSync(cache(), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(kept.map(({ name }) => name)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
  writeFileSync(join(kept[0]!.parentPath, kept[0]!.name), '{"ent');
  expect((await cli.run(...llm('read', file))).err).toContain('1 request, 0 from the cache');
});

test('add replaces the reading of another reader with that of the model, once', async () => {
  const file = cli.write('a.txt', TEXT);
  await cli.run('add', file);
  expect((await cli.run(...llm('add', file))).out).toMatch(/^replaced .*\(1 claim\)/);
  expect((await cli.run(...llm('add', file))).out).toMatch(/^unchanged/);
});

test('endpoint, model and key can come from the environment, and the key is sent but never printed', async () => {
  Object.assign(cli.environment, {
    PRECEDENT_LLM_ENDPOINT: endpoint,
    PRECEDENT_LLM_MODEL: 'stub-1',
    PRECEDENT_LLM_KEY: 'sk-secret',
  });
  const file = cli.write('a.txt', TEXT);
  const { out, err } = await cli.run('read', file, '--reader', 'llm', '--no-cache');
  expect(out).toContain('Mark Rutte met Joe Biden');
  expect(keys).toEqual(['Bearer sk-secret']);
  expect(out + err).not.toContain('sk-secret');
  expect(existsSync(cache())).toBe(false);
});

test('if the server refuses, the article fails with a remedy, and the command exits with 8', async () => {
  status = 401;
  const { exitCode, err } = await cli.run(...llm('read', cli.write('a.txt', TEXT)));
  expect(exitCode).toBe(8);
  expect(err).toContain(
    `error: the language model at ${endpoint} refused (401: no)\n  Set PRECEDENT_LLM_KEY`,
  );
});

test('missing and invalid options are reported before anything is read', async () => {
  const file = cli.write('a.txt', TEXT);
  const runs: [string[], string][] = [
    [['--reader', 'llm'], 'needs a value for --endpoint'],
    [['--reader', 'llm', '--endpoint', endpoint], 'needs a value for --model'],
    [['--reader', 'llm', '--endpoint', 'nowhere', '--model', 'm'], 'is not an http or https address'],
    [['--model', 'm'], 'add --reader llm'],
    [['--reader', 'gpt'], 'Allowed choices are built-in, llm'],
    [['--prices', '3'], '0.15/0.60'],
    [['--timeout', '301'], 'The maximum is 300'],
  ];
  for (const [args, message] of runs) {
    const { exitCode, err } = await cli.run('read', file, ...args);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  }
  expect(keys).toEqual([]);
});

test('a cache that cannot be written to is reported, with the option to choose another', async () => {
  writeFileSync(cache(), 'a file, not a folder');
  const { exitCode, err } = await cli.run(...llm('read', cli.write('a.txt', TEXT)));
  expect(exitCode).toBe(7);
  expect(err).toMatch(/error: cannot (read|write to) the cache .*\n.*--no-cache/);
});
