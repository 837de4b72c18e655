import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the file has all parts, and no other file is left in the folder', async () => {
  await writeWhole(join(folder, 'a.txt'), ['one ', 'two']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file stays as it was when writing fails midway', async () => {
  writeFileSync(join(folder, 'a.txt'), 'before');
  function* parts() {
    yield 'half';
    throw new Error('no more');
  }
  await expect(writeWhole(join(folder, 'a.txt'), parts())).rejects.toThrow('no more');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a missing folder is reported', async () => {
  await expect(writeWhole(join(folder, 'none', 'a.txt'), [''])).rejects.toMatchObject({ code: 'io' });
});
