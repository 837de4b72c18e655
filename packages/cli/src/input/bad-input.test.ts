import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
});
afterEach(() => cli.remove());

const line = (id: string, text: string) => JSON.stringify({ id, date: '2024-06-27', text });
/** Threads would use the reader that is built, not the one of the test. */
const INLINE = ['--workers', '1'];
const GOOD = line('a', 'Rutte met Biden.');

describe('a JSON Lines file', () => {
  const file = () =>
    cli.write('news.jsonl', [GOOD, '{"text": ', line('b', 'Rutte met Scholz.'), '{}'].join('\n'));

  test('adds the good lines, reports the bad ones by number and exits with 2', async () => {
    const { exitCode, out, err } = await cli.run('add', file(), ...INLINE);
    expect([exitCode, out]).toEqual([2, expect.stringMatching(/2 added, 2 failed\n$/)]);
    expect(err).toMatch(/news\.jsonl, line 2 is not JSON\n {2}Put one JSON object on each line\.\n/);
    expect(err).toMatch(/news\.jsonl, line 4 is not an article: text: .*\n {2}Write \{"date"/);
  });

  test('is read by `read` too, which exits with 2', async () => {
    const { exitCode, out } = await cli.run('read', file(), '--json', ...INLINE);
    expect([exitCode, out.trimEnd().split('\n')]).toEqual([
      2,
      [/"id":"a"/, /"id":"b"/].map((id) => expect.stringMatching(id)),
    ]);
  });

  test('may also have the extension .json', async () => {
    expect((await cli.run('add', cli.write('news.json', GOOD))).out).toMatch(/\(1 claim\)\n1 added\n$/);
  });
});

test('an array of articles is read from a file and from standard input', async () => {
  const array = `[\n  ${GOOD},\n  ${line('b', 'Rutte met Scholz.')}\n]`;
  expect((await cli.run('add', cli.write('news.json', array), ...INLINE)).out).toMatch(/2 added\n$/);
  cli.input = array;
  expect((await cli.run('add', '-', ...INLINE)).out).toMatch(/2 unchanged\n$/);
});

test('a page is read in the encoding that it declares', async () => {
  const page =
    '<html><head><meta charset="iso-8859-2"></head><body><p>Wa\u00b3\u00easa met Biden.</p></body></html>';
  const file = cli.write('page.html', '');
  writeFileSync(file, Buffer.from(page, 'latin1'));
  const { out } = await cli.run('read', file, '--json', ...INLINE);
  expect(out).toContain('Wałęsa met Biden.');
});

test('a text in an unknown encoding is refused, with what its names would be', async () => {
  const file = cli.write('a.txt', '');
  writeFileSync(file, Buffer.from('On Wednesday Wa\u00b3\u00easa met Biden.', 'latin1'));
  for (const command of ['add', 'read']) {
    const { exitCode, err } = await cli.run(command, file, ...INLINE);
    expect([exitCode, err]).toEqual([
      6,
      expect.stringMatching(/reads "Wa³êsa", in .*\n {2}Save it as UTF-8/),
    ]);
  }
});

test('a damaged feed is refused by name, with what to do, and the other files are read', async () => {
  const feed = cli.write(
    'feed.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel>Rutte met Biden.</channel></rss>',
  );
  const { exitCode, err, out } = await cli.run(
    'add',
    feed,
    cli.write('a.txt', 'Rutte met Biden.'),
    ...INLINE,
  );
  expect(err).toMatch(/feed\.xml is a damaged or incomplete feed\n\s+Download it again/);
  expect([exitCode, out]).toEqual([2, expect.stringMatching(/1 added, 1 failed\n$/)]);
});

test('an article with the id of another one is refused with a remedy, and nothing is lost', async () => {
  await cli.run('add', cli.write('one.jsonl', GOOD));
  const { exitCode, err } = await cli.run('add', cli.write('two.jsonl', line('a', 'Rutte met Scholz.')));
  expect(exitCode).toBe(2);
  expect(err).toMatch(
    /error: another article in the archive has the id "a".*\n[\s\S]*precedent\s+remove\s+a\n/,
  );
  expect((await cli.run('search', 'Biden')).out).toContain('Rutte met Biden');
  expect((await cli.run('verify')).exitCode).toBe(0);
});

describe('a folder', () => {
  beforeEach(() => mkdirSync(join(cli.folder, 'in')));

  test('with files of other types is read, and those files are counted by type', async () => {
    for (const name of ['a.txt', 'b.odt', 'c.odt', 'd.PNG']) cli.write(`in/${name}`, 'Rutte met Biden.');
    for (const command of ['add', 'read']) {
      const { exitCode, err } = await cli.run(command, join(cli.folder, 'in'));
      expect([exitCode, err]).toEqual([
        0,
        expect.stringContaining('note: skipped 3 files of other types: 2 .odt, 1 .png'),
      ]);
    }
  });

  test('without anything to read is reported, with the types that are read', async () => {
    cli.write('in/b.odt', 'Rutte met Biden.');
    for (const command of ['add', 'read']) {
      const { exitCode, err } = await cli.run(command, join(cli.folder, 'in'));
      expect([exitCode, err]).toEqual([3, expect.stringMatching(/nothing to read in .*in\n.*JSON\s+Lines/)]);
    }
  });
});

test('the notes of the reader are in the line of JSON', async () => {
  const { out } = await cli.run('read', cli.write('a.txt', 'Rutte met Biden.'), '--json');
  expect(JSON.parse(out).notes).toEqual(['no date']);
});
