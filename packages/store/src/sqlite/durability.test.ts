import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { SqlArchive } from '../sql/sql-archive.ts';
import { meetingOf } from '../testing/filled-archive.ts';
import { openSqliteEngine } from './open-sqlite-engine.ts';
import { SqliteConnection } from './sqlite-connection.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an archive of a newer version is refused and not changed', async () => {
  await (await openArchive(file)).close();
  const database = new Database(file);
  database.exec("update meta set value = 9999 where key = 'version'");
  database.close();
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({
    code: 'archive_newer',
    message: expect.stringMatching(/version 9999/),
  });
  expect(readFileSync(file)).toEqual(before);
});

test('a file that is not a database is refused and not changed', async () => {
  writeFileSync(file, 'A report about NATO, not a database. '.repeat(200));
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({ code: 'archive_corrupt' });
  expect(readFileSync(file)).toEqual(before);
});

test('a database of another program is refused and not changed', async () => {
  const database = new Database(file);
  database.exec('create table bookmarks (url text)');
  database.close();
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({
    code: 'archive_corrupt',
    message: expect.stringMatching(/not a Precedent archive/),
  });
  expect(readFileSync(file)).toEqual(before);
});

test('a truncated archive is reported as damaged', async () => {
  const archive = await openArchive(file);
  await archive.close();
  truncateSync(file, 3 * 4096 + 100);
  await expect(openArchive(file).then((opened) => opened.stats())).rejects.toMatchObject({
    code: 'archive_corrupt',
  });
});

test('an archive that another process is writing to is reported as locked, but can still be read', async () => {
  const archive = await openArchive(file, { lockTimeout: 50 });
  const writer = new Database(file);
  writer.exec('begin immediate');
  await expect(archive.remove('a')).rejects.toMatchObject({ code: 'archive_locked' });
  expect((await archive.stats()).articles).toBe(0);
  writer.exec('rollback');
  expect(await archive.remove('a')).toBe(false);
  writer.close();
  await archive.close();
});

test('an archive that must exist is not created', async () => {
  await expect(openArchive(file, { create: false })).rejects.toMatchObject({ code: 'not_found' });
  expect(existsSync(file)).toBe(false);
});

test('a folder is refused as an archive', async () => {
  await expect(openArchive(folder)).rejects.toMatchObject({ code: 'io' });
});

test('a full disk is a clear error; acknowledged data is kept, and with more space writing continues', async () => {
  const reading = (index: number) => meetingOf(`a${index}`, `Rutte met Orbán. ${'And so on. '.repeat(800)}`);
  const engine = await openSqliteEngine(file, { create: true, lockTimeout: 0 }, withRoomFor(100));
  const archive = new SqlArchive(engine, { readOnly: false, keepsGraph: false });
  let acknowledged = 0;
  const fill = async () => {
    for (;;) {
      await archive.add(reading(acknowledged));
      acknowledged += 1;
    }
  };
  await expect(fill()).rejects.toMatchObject({
    code: 'io',
    message: expect.stringMatching(/^cannot use the archive .*full/),
    remedy: expect.stringMatching(/disk is not full/),
  });
  expect((await archive.stats()).articles).toBe(acknowledged);
  expect(acknowledged).toBeGreaterThan(0);
  await archive.close();
  const roomier = await openArchive(file);
  expect((await roomier.stats()).articles).toBe(acknowledged);
  expect(await roomier.add(reading(acknowledged))).toBe('added');
  for await (const problem of roomier.verify()) expect.fail(problem.what);
  await roomier.close();
});

test('the error that ended a transaction is reported, even if SQLite has rolled it back by itself', async () => {
  const engine = await openSqliteEngine(file, { create: true, lockTimeout: 0 });
  const transaction = engine.db.transaction().execute(async (db) => {
    await sql`rollback`.execute(db);
    throw new Error('database or disk is full');
  });
  await expect(transaction).rejects.toThrow('database or disk is full');
  await engine.close();
});

test('a disk too full for a new archive is a clear error, and no partial archive is left', async () => {
  const opening = openSqliteEngine(file, { create: true, lockTimeout: 0 }, withRoomFor(6));
  await expect(opening).rejects.toMatchObject({ code: 'io', message: expect.stringMatching(/full/) });
  const archive = await openArchive(file);
  expect(await archive.articles()).toEqual([]);
  await archive.close();
});

test('a damaged page is reported, and verifying the archive shows what is lost', async () => {
  const archive = await openArchive(file);
  for (let index = 0; index < 60; index += 1)
    await archive.add(meetingOf(`a${index}`, `Rutte met Orbán. ${'And so on. '.repeat(300)}`));
  await archive.close();
  const bytes = readFileSync(file);
  // The tables and indexes that are empty come first, a page each.
  const middle = Math.floor(bytes.length / 4096 / 2);
  for (let page = middle; page < middle + 10; page += 1) bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
  const damaged = await openArchive(file);
  const problems: string[] = [];
  for await (const { where, what } of damaged.verify()) problems.push(`${where}: ${what}`);
  await damaged.close();
  expect(problems[0]).toMatch(/^the archive: /);
  expect(
    problems.filter((problem) => /^article a\d+: it cannot be read: .* is damaged/.test(problem)),
  ).not.toEqual([]);
});

/** A connection whose database can have at most this many pages of 4 KB. */
function withRoomFor(pages: number) {
  return (path: string) => {
    const connection = new SqliteConnection(path);
    connection.prepare(`pragma max_page_count = ${pages}`).all([]);
    return connection;
  };
}

test('data added by one connection is visible to another', async () => {
  const [one, other] = [await openArchive(file), await openArchive(file)];
  await one.add({
    article: { id: 'a', kind: 'news', url: null, title: 'T', text: 'x', publishedAt: null, source: null },
    reader: { name: 'test', version: '1' },
    entities: [],
    claims: [],
    notes: [],
  });
  expect(await other.changes(0)).toEqual([{ sequence: 1, kind: 'added', articleId: 'a' }]);
  await one.close();
  await other.close();
});

test('what was written last is moved from the log into the file when there is time', async () => {
  const archive = await openArchive(file);
  try {
    await archive.add(meetingOf('a1', 'Rutte met Biden.'));
    const before = readFileSync(file);
    await archive.moveLog();
    const after = readFileSync(file);
    expect(after.length).toBeGreaterThan(before.length);
    expect([before.includes('Rutte met Biden.'), after.includes('Rutte met Biden.')]).toEqual([false, true]);
  } finally {
    await archive.close();
  }
});
