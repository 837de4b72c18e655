import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Reading } from '@precedent/model';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const RUN_FROM_SOURCE = ['--conditions=@precedent/source', '--import=tsx', '--input-type=module', '-e'];
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Adds articles without end, and prints each id once `add` has acknowledged it. */
const ADD_UNTIL_KILLED = `
  import { openArchive } from '@precedent/store';
  const archive = await openArchive(process.argv[1]);
  for (let index = 0; ; index++) {
    const text = \`Article \${index}: Rutte met Biden. \`.repeat(300);
    const entities = ['rutte', 'biden'].map((id) =>
      ({ id, type: 'person', name: id, aliases: [], links: {}, mentions: [] }));
    const claims = Array.from({ length: 40 }, (_, at) => ({
      id: 'c' + at, subject: 'rutte', relation: 'met', object: 'biden', office: null, modality: 'asserted',
      polarity: 'positive', from: null, to: null, status: null, speaker: null, confidence: 1, how: 'test',
      source: null, evidence: [{ start: at, end: 100, quote: text.slice(at, 100) }] }));
    const article = { id: 'a' + index, kind: 'news', url: null, title: '', text, publishedAt: null, source: null };
    await archive.add({ article, reader: { name: 'test', version: '1' }, entities, claims, notes: [] });
    process.stdout.write(article.id + '\\n');
  }`;

test.each([1, 17, 60])(
  'an archive killed after %i acknowledged articles has them all, each whole',
  async (enough) => {
    const writer = spawn(process.execPath, [...RUN_FROM_SOURCE, ADD_UNTIL_KILLED, file], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = new Promise((resolve) => writer.once('close', resolve));
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === enough) writer.kill('SIGKILL');
    }
    await closed;

    const archive = await openArchive(file);
    const present: Reading[] = [];
    for await (const reading of archive.readings()) present.push(reading);
    await archive.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    expect(present.map((reading) => reading.article.id)).toEqual(expect.arrayContaining(acknowledged));
    expect(present.length).toBeLessThanOrEqual(acknowledged.length + 1);
    for (const reading of present) expect(reading.claims).toHaveLength(40);
  },
);

test('an archive of a newer version is refused and not touched', async () => {
  await (await openArchive(file)).close();
  const database = new Database(file);
  database.exec("update meta set value = 9999 where key = 'version'");
  database.close();
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({ code: 'archive_newer', message: /version 9999/ });
  expect(readFileSync(file)).toEqual(before);
});

test('a file that is no database is refused and not touched', async () => {
  writeFileSync(file, 'A report about NATO, not a database. '.repeat(200));
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({ code: 'archive_corrupt' });
  expect(readFileSync(file)).toEqual(before);
});

test('a database of something else is refused and not touched', async () => {
  const database = new Database(file);
  database.exec('create table bookmarks (url text)');
  database.close();
  const before = readFileSync(file);
  await expect(openArchive(file)).rejects.toMatchObject({
    code: 'archive_corrupt',
    message: /not an archive/,
  });
  expect(readFileSync(file)).toEqual(before);
});

test('an archive that was cut short is reported as damaged', async () => {
  const archive = await openArchive(file);
  await archive.close();
  truncateSync(file, 3 * 4096 + 100);
  await expect(openArchive(file).then((opened) => opened.stats())).rejects.toMatchObject({
    code: 'archive_corrupt',
  });
});

test('an archive that another process is writing to is reported as locked, and can still be read', async () => {
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

test('two processes that start one archive and write to it at once both succeed', async () => {
  const writers = [1, 2].map((number) => {
    const script = ADD_UNTIL_KILLED.replaceAll("'a' + index", `'${number}-' + index`).replace(
      '; ;',
      '; index < 30;',
    );
    return spawn(process.execPath, [...RUN_FROM_SOURCE, script, file], { cwd: root });
  });
  const codes = await Promise.all(
    writers.map((writer) => new Promise((resolve) => writer.once('close', resolve))),
  );
  const archive = await openArchive(file);
  expect(codes).toEqual([0, 0]);
  expect((await archive.stats()).articles).toBe(60);
  expect((await archive.changes(0)).map((change) => change.kind)).toEqual(Array(60).fill('added'));
  await archive.close();
});

test('what one connection adds, another sees', async () => {
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
