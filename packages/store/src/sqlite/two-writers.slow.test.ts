import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../open-archive.ts';
import { runWriter } from '../testing/run-writer.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('two processes that create the same archive and write to it at once both succeed', async () => {
  const runs = await Promise.all(['a', 'b'].map((prefix) => runWriter(file, { count: 30, prefix })));
  const archive = await openArchive(file);
  expect(runs.map((run) => run.exitCode)).toEqual([0, 0]);
  expect((await archive.stats()).articles).toBe(60);
  expect((await archive.changes(0)).map((change) => change.kind)).toEqual(Array(60).fill('added'));
  await archive.close();
});
