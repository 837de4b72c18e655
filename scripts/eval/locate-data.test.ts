import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateData } from './locate-data.ts';
import { claims } from './suites/claims.ts';
import { crossner } from './suites/names.ts';

test('the gold articles are found in the repository', () => {
  const folder = locateData(claims);
  expect(folder).toMatch(/data[\\/]evaluation$/);
  expect(existsSync(join(folder, 'dev.gold.jsonl'))).toBe(true);
});

test('a named folder is used', () => {
  expect(locateData(crossner, tmpdir())).toBe(tmpdir());
});

test('missing data are reported with the expected folder and the option to name another', () => {
  const missing = { ...crossner, defaultData: '../no-such-folder/crossner' };
  expect(() => locateData(missing)).toThrow(
    expect.objectContaining({
      code: 'not_found',
      message: expect.stringMatching(/"crossner" .*no-such-folder[\\/]crossner/),
      remedy: expect.stringContaining('npm run eval -- --suite crossner --eval DIR'),
    }),
  );
});

test('a named folder that does not exist is refused', () => {
  expect(() => locateData(claims, '/no/such/folder')).toThrow(/no[\\/]such[\\/]folder/);
});
