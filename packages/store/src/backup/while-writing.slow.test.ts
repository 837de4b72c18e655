import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../testing/describe-engines.ts';
import { contentOf, fillArchive, using } from '../testing/filled-archive.ts';
import { runWriter } from '../testing/run-writer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeEngines('A backup of an archive', (newLocation) => {
  test('is a consistent snapshot while another process writes', async () => {
    const location = await newLocation();
    await fillArchive(location);
    const stop = new AbortController();
    const writing = runWriter(location, { count: 10_000, prefix: 'b', signal: stop.signal });
    const sizes: number[] = [];
    while (new Set(sizes).size < 3) {
      const copy = join(folder, `${sizes.length}.sqlite`);
      await using(location, (it) => it.backup(copy));
      const { stats, readings, changes } = await using(copy, contentOf);
      sizes.push(stats.articles);
      expect(readings).toHaveLength(stats.articles);
      expect(changes.filter((change) => change.kind === 'added')).toHaveLength(stats.articles + 1);
      expect(stats.claims).toBe(3 + 20 * (stats.articles - 3));
    }
    stop.abort();
    await writing;
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});
