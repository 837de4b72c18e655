import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf, fillArchive, meetingOf, using } from '../testing/filled-archive.ts';
import { runSql } from '../testing/run-sql.ts';
import { restoreArchive } from './restore-archive.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-backup-'));
  file = join(folder, 'backup.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeEngine('A backup of an archive', (newLocation) => {
  test('is itself an archive with all articles, decisions, lists and changes', async () => {
    const location = await newLocation();
    await fillArchive(location);
    const before = await using(location, contentOf);
    await using(location, (archive) => archive.backup(file));
    expect(readdirSync(folder)).toEqual(['backup.sqlite']);
    expect(await using(file, contentOf)).toEqual(before);
    expect(before.stats).toMatchObject({ articles: 3, sequence: 9 });
    expect(before.decisions).toHaveLength(2);
  });

  test('is restored into a new archive, which continues the numbers of the old one', async () => {
    const [location, restored] = [await newLocation(), await newLocation()];
    await fillArchive(location);
    const before = await using(location, contentOf);
    await using(location, (archive) => archive.backup(file));
    const bytes = readFileSync(file);
    expect(await restoreArchive(file, restored)).toMatchObject({
      ...before.stats,
      archive: expect.any(String),
    });
    expect(readFileSync(file)).toEqual(bytes);
    expect(await using(restored, contentOf)).toEqual(before);
    await using(restored, async (archive) => {
      expect(await archive.add(meetingOf('a1', 'Rutte met Orbán. That was in a1.'))).toBe('unchanged');
      expect(await archive.add(meetingOf('a5', 'Rutte met Orbán in Moscow.'))).toBe('added');
      expect((await archive.changes(0)).at(-1)).toEqual({ sequence: 10, kind: 'added', articleId: 'a5' });
      expect((await archive.search('moscow', 5)).map((hit) => hit.article.id)).toEqual(['a5']);
    });
  });

  test('is restored letter for letter, whatever characters a text has', async () => {
    const [location, restored] = [await newLocation(), await newLocation()];
    const text = 'Rutte met Orbán.\tTabs\r\nlines, \\N and \\. and \\t \\\\ "quoted"\n\\.\n';
    await using(location, (archive) => archive.add(meetingOf('a1', text)));
    await using(location, (archive) => archive.backup(file));
    await restoreArchive(file, restored);
    const before = await using(location, contentOf);
    expect(await using(restored, contentOf)).toEqual(before);
    expect(before.readings[0]!.article.text).toBe(text);
  });

  test('does not overwrite a file, and leaves no file behind if it fails', async () => {
    const location = await newLocation();
    await fillArchive(location);
    writeFileSync(file, 'mine');
    await using(location, async (archive) => {
      await expect(archive.backup(file)).rejects.toMatchObject({ code: 'invalid_input' });
      await expect(archive.backup(join(file, 'backup.sqlite'))).rejects.toMatchObject({ code: 'io' });
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['backup.sqlite']);
  });

  test('does not overwrite an archive when it is restored', async () => {
    const [location, used] = [await newLocation(), await newLocation()];
    await fillArchive(location);
    await using(location, (archive) => archive.backup(file));
    await using(used, (archive) => archive.add(meetingOf('mine', 'Rutte met Orbán.')));
    await expect(restoreArchive(file, used)).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await using(used, contentOf)).readings.map((reading) => reading.article.id)).toEqual(['mine']);
  });

  test('that is damaged, newer or not a backup is refused, and no archive is created', async () => {
    const [location, restored] = [await newLocation(), await newLocation()];
    await fillArchive(location);
    await using(location, (archive) => archive.backup(file));
    const stale = join(folder, 'stale.sqlite');
    writeFileSync(stale, readFileSync(file));
    await runSql(stale, `delete from articles where id = 'a1'`);
    await expect(restoreArchive(stale, restored)).rejects.toMatchObject({
      code: 'archive_corrupt',
      message: expect.stringMatching(/damaged: row \d+ of table \w+ has a broken reference/),
    });
    await runSql(file, `update meta set value = 9999 where key = 'version'`);
    await expect(restoreArchive(file, restored)).rejects.toMatchObject({ code: 'archive_newer' });
    writeFileSync(join(folder, 'text'), 'A report, not a backup. '.repeat(500));
    await expect(restoreArchive(join(folder, 'text'), restored)).rejects.toMatchObject({
      code: 'archive_corrupt',
    });
    await expect(restoreArchive(join(folder, 'none'), restored)).rejects.toMatchObject({ code: 'not_found' });
    expect(readdirSync(folder).sort()).toEqual(['backup.sqlite', 'stale.sqlite', 'text']);
    expect((await using(restored, contentOf)).stats.sequence).toBe(0);
  });
});

describe('Moving an archive', () => {
  describeEngine('back and forth', (newLocation) => {
    test('through a file changes nothing', async () => {
      const [first, second] = [join(folder, 'first.sqlite'), await newLocation()];
      await fillArchive(first);
      const before = await using(first, contentOf);
      await restoreArchive(first, second);
      await using(second, (archive) => archive.backup(file));
      expect(await using(file, contentOf)).toEqual(before);
    });
  });
});
