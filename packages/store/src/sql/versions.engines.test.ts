import { expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf, meetingOf } from '../testing/filled-archive.ts';
import { runSql } from '../testing/run-sql.ts';

const URL = 'https://news.example/2024/rutte';
const RUTTE = [{ type: 'person' as const, name: 'Rutte' }];

/** The story as it was on a day. */
function storyOf(id: string, publishedAt: string | null, url = URL) {
  const reading = meetingOf(id, `Rutte met Orbán. Version ${id}.`);
  return { ...reading, article: { ...reading.article, url, publishedAt } };
}

describeEngine('Articles with the same address', (newLocation) => {
  async function archiveOf(...stories: ReturnType<typeof storyOf>[]): Promise<Archive> {
    const archive = await openArchive(await newLocation());
    for (const story of stories) expect(await archive.add(story)).toBe('added');
    return archive;
  }

  /** What counts, after a check that every part of the archive agrees. */
  async function counted(archive: Archive): Promise<string[]> {
    const { readings, stats, found } = await contentOf(archive);
    const ids = readings.map(({ article }) => article.id);
    expect([stats.articles, stats.claims]).toEqual([ids.length, ids.length]);
    expect((await archive.articles()).map(({ id }) => id).sort()).toEqual(ids);
    expect((await archive.links(RUTTE)).map(({ articleId }) => articleId).sort()).toEqual(ids);
    expect([...found].sort()).toEqual(ids);
    for await (const { where, what } of archive.verify()) expect.fail(`${where}: ${what}`);
    return ids;
  }

  test('count once, as the version with the later date, and both are kept', async () => {
    const archive = await archiveOf(storyOf('a', '2024-06-27'), storyOf('b', '2024-06-28'));
    expect(await counted(archive)).toEqual(['b']);
    expect((await archive.article('a'))?.text).toContain('Version a');
    expect((await archive.versions('b')).map(({ id }) => id)).toEqual(['a']);
    expect(await archive.reading('a')).toBeNull();
    expect(await archive.add(storyOf('a', '2024-06-27'))).toBe('unchanged');
    await archive.close();
  });

  test('count once, whichever was added first', async () => {
    const archive = await archiveOf(storyOf('b', '2024-06-28'), storyOf('a', '2024-06-27'));
    expect(await counted(archive)).toEqual(['b']);
    await archive.close();
  });

  test.each([
    ['the same date', '2024-06-27', '2024-06-27'],
    ['no date', null, '2024-06-27'],
    ['a date that may be the same', '2024-06', '2024-06-27'],
  ])('with %s count as the one added last', async (_, date, other) => {
    const archive = await archiveOf(storyOf('a', other), storyOf('b', date));
    expect(await counted(archive)).toEqual(['b']);
    await archive.close();
  });

  test('count as the older one again when the later one was removed, and followers of the changes learn it', async () => {
    const archive = await archiveOf(storyOf('a', '2024-06-27'), storyOf('b', '2024-06-28'));
    await archive.remove('b');
    expect(await counted(archive)).toEqual(['a']);
    expect(
      (await archive.changes(0)).map((change) => [change.kind, 'articleId' in change && change.articleId]),
    ).toEqual([
      ['added', 'a'],
      ['added', 'b'],
      ['superseded', 'a'],
      ['removed', 'b'],
      ['restored', 'a'],
    ]);
    await archive.close();
  });

  test('stay what they are when an older version is read again', async () => {
    const archive = await archiveOf(storyOf('a', '2024-06-27'), storyOf('b', '2024-06-28'));
    const again = { ...storyOf('a', '2024-06-27'), reader: { name: 'test', version: '2' } };
    expect(await archive.add(again)).toBe('replaced');
    expect(await counted(archive)).toEqual(['b']);
    await archive.close();
  });

  test('count each for itself if the address is only that of the site', async () => {
    const site = 'https://news.example/';
    const archive = await archiveOf(storyOf('a', '2024-06-27', site), storyOf('b', '2024-06-28', site));
    expect(await counted(archive)).toEqual(['a', 'b']);
    await archive.close();
  });

  test('are reported if the wrong one is marked as the latest', async () => {
    const location = await newLocation();
    const archive = await openArchive(location);
    for (const story of [storyOf('a', '2024-06-27'), storyOf('b', '2024-06-28')]) await archive.add(story);
    await runSql(location, 'update articles set latest = 1');
    const problems: string[] = [];
    for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
    expect(problems).toContain('article a: whether it is the latest version is marked wrongly');
    await archive.close();
  });
});
