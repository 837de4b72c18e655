import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '@precedent/formats';
import { openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(async () => {
  cli = createTestCommandLine();
  mkdirSync(join(cli.folder, 'private'));
  const article = cli.write('private/note.txt', 'Rutte met Biden.');
  const news = cli.write('private/news.jsonl', JSON.stringify({ text: 'Scholz met Macron.' }));
  const facts = cli.write(
    'private/terms.csv',
    'subject,relation,object,object_type,source\nMark Rutte,holds_office,Netherlands,country,https://example.org\n',
  );
  expect((await cli.run('add', article, news, facts, '--workers', '1')).exitCode).toBe(0);
});
afterEach(() => cli.remove());

test.each(formats.map(({ id }) => id))(
  'the paths of the files that were read are not exported as %s',
  async (id) => {
    const { exitCode, out } = await cli.run('export', '--format', id);
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/Rutte/)]);
    expect(out).not.toContain('private');
  },
);

test('nor are they in exported readings, in lists, or in answers', async () => {
  for (const args of [
    ['export', '--readings'],
    ['articles', '--json'],
    ['articles'],
    ['changes'],
    ['search', 'Biden', '--json'],
    ['ask', 'who met Biden?', '--json'],
    ['ask', 'who met Biden?'],
  ]) {
    const { exitCode, out } = await cli.run(...args);
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/Rutte/)]);
    expect(out).not.toContain('private');
  }
});

test('the archive knows which file each article was read from', async () => {
  const archive = await openArchive(join(cli.folder, 'archive.sqlite'));
  const files = (await archive.files()).map(({ kind, file }) => [kind, file.split('private/')[1]]);
  await archive.close();
  expect(files.sort()).toEqual([
    ['facts', 'terms.csv'],
    ['news', 'news.jsonl'],
    ['news', 'note.txt'],
  ]);
});
