import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderWatch } from './folder-watch.ts';

let folder: string;
let watch: FolderWatch;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-watch-'));
  watch = new FolderWatch(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string, at: number) => {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), at, at);
};
const next = async () => (await watch.next()).map(({ path }) => path.slice(folder.length + 1));

test('a file is given out once, when it has stopped changing', async () => {
  expect(await next()).toEqual([]);
  write('a.txt', 'Rutte', 1);
  expect(await next()).toEqual([]);
  write('a.txt', 'Rutte met Biden.', 2);
  expect(await next()).toEqual([]);
  expect(await next()).toEqual(['a.txt']);
  expect(await next()).toEqual([]);
});

test('a file that changes later is given out again', async () => {
  write('a.txt', 'one', 1);
  await next();
  await next();
  write('a.txt', 'two', 2);
  expect([await next(), await next(), await next()]).toEqual([[], ['a.txt'], []]);
});

test('what could not be added is given out again, and what is not read is not', async () => {
  write('a.txt', 'one', 1);
  write('b.png', 'two', 1);
  await next();
  const files = await watch.next();
  watch.retry(files);
  expect(await next()).toEqual(['a.txt']);
});
