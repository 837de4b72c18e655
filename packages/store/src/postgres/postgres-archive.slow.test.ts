import { setTimeout as wait } from 'node:timers/promises';
import type { Reading } from '@precedent/model';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { Change } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { describePostgres } from '../testing/describe-engines.ts';
import { runWriter } from '../testing/run-writer.ts';

// Only a server has these: several processes that write at once, logins, other clients' locks.

describePostgres('An archive shared by several processes', (newLocation) => {
  test('accepts articles from two processes that create it and write at once, each article once', async () => {
    const url = await newLocation();
    const runs = await Promise.all(
      ['a', 'b'].map((prefix) => runWriter(url, { count: 60, prefix, shared: 's' })),
    );
    expect(runs.map((run) => [run.exitCode, run.acknowledged.length])).toEqual([
      [0, 120],
      [0, 120],
    ]);
    const archive = await openArchive(url);
    const changes = await archive.changes(0);
    expect(changes.map((change) => change.kind)).toEqual(Array(180).fill('added'));
    expect(await archive.stats()).toMatchObject({ articles: 180, claims: 180 * 20 });
    await archive.close();
  });

  test('gives a reader that follows the changes every one of them, whatever the order of commits', async () => {
    const url = await newLocation();
    const archive = await openArchive(url);
    let writing = true;
    const followed: Change[] = [];
    const following = (async () => {
      for (;;) {
        const last = !writing;
        followed.push(...(await archive.changes(followed.at(-1)?.sequence ?? 0)));
        if (last) return;
        await wait(1);
      }
    })();
    await Promise.all(['a', 'b'].map((prefix) => runWriter(url, { count: 80, prefix, shared: 's' })));
    writing = false;
    await following;
    expect(followed).toHaveLength(240);
    expect(followed).toEqual(await archive.changes(0));
    await archive.close();
  });

  test('does not show a change before an earlier one is committed', async () => {
    const url = await newLocation();
    const archive = await openArchive(url, { lockTimeout: 20_000 });
    const slow = await connect(url);
    await slow.query('begin');
    await slow.query(`update meta set value = value + 1 where key = 'sequence'`);
    const fast = archive.add(EMPTY);
    await wait(100);
    expect(await archive.changes(0)).toEqual([]);
    await slow.query(`insert into changes (sequence, kind, subject) values (1, 'added', 'slow')`);
    await slow.query('commit');
    await fast;
    expect((await archive.changes(0)).map((change) => change.sequence)).toEqual([1, 2]);
    await slow.end();
    await archive.close();
  });

  test('is reported as locked if another client writes for too long, but can still be read', async () => {
    const url = await newLocation();
    const archive = await openArchive(url, { lockTimeout: 50 });
    const writer = await connect(url);
    await writer.query('begin; lock table meta in exclusive mode');
    await expect(archive.add(EMPTY)).rejects.toMatchObject({ code: 'archive_locked' });
    expect((await archive.stats()).articles).toBe(0);
    await writer.query('rollback');
    expect(await archive.add(EMPTY)).toBe('added');
    await writer.end();
    await archive.close();
  });

  test('is not created if it must exist', async () => {
    const url = await newLocation();
    await expect(openArchive(url, { create: false })).rejects.toMatchObject({ code: 'not_found' });
    expect(await tablesOf(url)).toEqual([]);
  });

  test('of a newer version is refused and not changed', async () => {
    const url = await newLocation();
    await (await openArchive(url)).close();
    await run(url, `update meta set value = 9999 where key = 'version'`);
    await expect(openArchive(url)).rejects.toMatchObject({
      code: 'archive_newer',
      message: expect.stringMatching(/version 9999/),
    });
  });

  test('is not created among the tables of another program', async () => {
    const url = await newLocation();
    await run(url, 'create table bookmarks (url text)');
    await expect(openArchive(url)).rejects.toMatchObject({ code: 'archive_corrupt' });
    expect(await tablesOf(url)).toEqual(['bookmarks']);
  });

  test('is created in the schema that the address names', async () => {
    const url = await newLocation();
    await run(url, 'create table bookmarks (url text); create schema news');
    const archive = await openArchive(`${url}&options=-c%20search_path%3Dnews`);
    await archive.add(EMPTY);
    await archive.close();
    expect(await tablesOf(url)).toEqual(['bookmarks']);
  });

  test('that cannot be reached is an error that names the address without the password', async () => {
    const url = 'postgres://reader:secret@127.0.0.1:1/news';
    const error = await openArchive(url).catch((caught) => caught);
    expect(error).toMatchObject({
      code: 'io',
      message: expect.stringMatching(/^cannot reach .*reader:\*\*\*@127\.0\.0\.1:1\/news/),
    });
    await expect(openArchive('postgres://reader:se cret@ho st')).rejects.toThrow(/not a URL/);
    await expect(openArchive(`${await newLocation()}x`)).rejects.toMatchObject({ code: 'io' });
  });

  test('keeps articles with more text, longer words and more positions than its index can hold', async () => {
    const archive = await openArchive(await newLocation());
    const words = Array.from({ length: 120_000 }, (_, index) => `word${index}`).join(' ');
    const text = `${'x'.repeat(5000)} ${'again '.repeat(1000)} ${words}`;
    await archive.add({ ...EMPTY, article: { ...EMPTY.article, text } });
    expect(await archive.search('again word77', 1)).toHaveLength(1);
    expect(await archive.search('x'.repeat(5000), 1)).toHaveLength(1);
    await archive.close();
  });

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }

  async function run(url: string, sql: string): Promise<pg.QueryResult> {
    const client = await connect(url);
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async function tablesOf(url: string): Promise<string[]> {
    const { rows } = await run(url, `select tablename from pg_tables where schemaname = 'public' order by 1`);
    return rows.map((row) => row.tablename);
  }
});

const EMPTY: Reading = {
  article: { id: 'a', kind: 'news', url: null, title: '', text: 'x', publishedAt: null, source: null },
  reader: { name: 'test', version: '1' },
  entities: [],
  claims: [],
  notes: [],
};
