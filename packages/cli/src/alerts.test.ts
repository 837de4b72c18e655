import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const HEADER = 'subject,relation,object,office,from,to,object_type,source\n';
const holder = (name: string, from: string, to = '') =>
  `${name},holds_office,NATO,Secretary General,${from},${to},institution,a list\n`;
const add = (name: string, rows: string) => cli.run('add', cli.write(name, HEADER + rows));
const QUESTION = 'Who is the Secretary General of NATO?';

test('a watched question tells once when the holder of the office has changed', {
  timeout: 60_000,
}, async () => {
  await add('a.csv', holder('Jens Stoltenberg', '2014-10-01'));
  expect((await cli.run('alerts', 'add', QUESTION)).out).toMatch(/^who-is-the-.*\n {2}Jens Stoltenberg/);
  expect((await cli.run('alerts', 'check')).out).toBe('No answer has changed.\n');
  await add(
    'a.csv',
    holder('Jens Stoltenberg', '2014-10-01', '2024-10-01') + holder('Mark Rutte', '2024-10-01'),
  );
  expect((await cli.run('alerts', 'check')).out).toMatch(
    /^Who is the Secretary General of NATO\?\n {2}now: Mark Rutte.* no longer: Jens Stoltenberg/,
  );
  expect((await cli.run('alerts', 'check')).out).toBe('No answer has changed.\n');
  expect((await cli.run('alerts', 'list')).out).toMatch(/Mark Rutte.*\n {2}\d{4}-\d\d-\d\d: now: Mark Rutte/);
});

test('a question about somebody who is not known yet is watched too, and one that is not understood is refused', async () => {
  await add('a.csv', holder('Jens Stoltenberg', '2014-10-01', '2024-10-01'));
  expect((await cli.run('alerts', 'add', 'Who succeeded Mark Rutte?')).out).toContain('no answer yet');
  expect((await cli.run('alerts', 'add', 'Tell me a joke')).exitCode).toBe(4);
});

test('all that is known about an entity is watched, under its name', async () => {
  await add(
    'a.csv',
    holder('Jens Stoltenberg', '2014-10-01', '2024-10-01') + holder('Mark Rutte', '2024-10-01'),
  );
  expect((await cli.run('alerts', 'add', '--entity', 'Rutte')).out).toMatch(
    /^mark-rutte\n.*Secretary General/,
  );
  await add('b.csv', 'Mark Rutte,holds_office,Netherlands,Prime Minister,2010-10-14,,country,a list\n');
  expect((await cli.run('alerts', 'check')).out).toMatch(/^Mark Rutte\n {2}now: .*Prime Minister/);
  expect((await cli.run('alerts', 'add', QUESTION, '--entity', 'Rutte')).exitCode).toBe(2);
  expect((await cli.run('alerts', 'add', '--entity', 'Nobody Known')).exitCode).toBe(3);
});

test('an alert is removed once', async () => {
  await add('a.csv', holder('Jens Stoltenberg', '2014-10-01'));
  const id = (await cli.run('alerts', 'add', QUESTION)).out.split('\n')[0]!;
  expect((await cli.run('alerts', 'remove', id)).out).toContain('no longer watched');
  expect((await cli.run('alerts', 'remove', id)).exitCode).toBe(3);
  expect((await cli.run('alerts')).out).toBe('Nothing is watched.\n');
});

test('a webhook must be on a host that is allowed, and must be an address', async () => {
  await add('a.csv', holder('Jens Stoltenberg', '2014-10-01'));
  const hook = (address: string) =>
    cli.run('alerts', 'add', QUESTION, '--webhook', address, '--webhook-host', 'a.example');
  expect((await hook('https://b.example/x')).err).toContain('webhooks on b.example are not allowed');
  expect((await hook('javascript:alert(1)')).exitCode).toBe(2);
  expect((await hook('https://a.example/x')).exitCode).toBe(0);
});
