import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const story = (id: string, date: string, text: string) =>
  JSON.stringify({ id, date, text, url: 'https://news.example/2024/meeting' });
const add = (...lines: string[]) =>
  cli.run('add', cli.write('news.jsonl', lines.join('\n')), '--workers', '1');

test('answers come from the corrected version only; the older one is listed, and back when that is removed', async () => {
  await add(story('first', '2024-06-27', 'Rutte met Biden.'));
  await add(story('corrected', '2024-06-28', 'Rutte met Harris.'));
  const met = async () => JSON.stringify(JSON.parse((await cli.run('ask', 'who met Rutte?', '--json')).out));
  expect(await met()).toContain('Harris');
  expect(await met()).not.toContain('Biden');
  expect(JSON.parse((await cli.run('stats', '--json')).out)).toMatchObject({ articles: 1, claims: 1 });
  const older = JSON.parse((await cli.run('articles', '--versions', 'corrected', '--json')).out);
  expect(older).toMatchObject([{ id: 'first', publishedAt: '2024-06-27' }]);
  await cli.run('remove', 'corrected');
  expect(await met()).toContain('Biden');
});

test('an older version and a damaged article can be removed', async () => {
  await add(
    story('first', '2024-06-27', 'Rutte met Biden.'),
    story('corrected', '2024-06-28', 'Rutte met Harris.'),
  );
  expect((await cli.run('remove', 'first')).exitCode).toBe(0);
  const database = new Database(join(cli.folder, 'archive.sqlite'));
  database.exec(`update articles set title = cast(x'52c3' as text)`);
  database.close();
  expect((await cli.run('ask', 'who met Rutte?')).exitCode).toBe(10);
  expect((await cli.run('verify')).exitCode).toBe(10);
  expect((await cli.run('remove', 'corrected')).exitCode).toBe(0);
  expect(await cli.run('verify')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^no problems/) });
});
