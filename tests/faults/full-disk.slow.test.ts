import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from '../../packages/store/src/testing/bundle-program.ts';
import { runWriter } from '../../packages/store/src/testing/run-writer.ts';

const READER = fileURLToPath(new URL('../../packages/store/src/testing/read-archive.ts', import.meta.url));
const reader = await bundleProgram(READER);
const ARTICLES = 150;

// A file system of its own, in memory; only root may mount one.
const folder = mkdtempSync(join(tmpdir(), 'precedent-disk-'));
const mount = (options: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
const isMounted = mount('size=1m');
const archive = join(folder, 'archive.sqlite');

/** In a process of its own: the library closes its files only when it is collected, and open files prevent a remount. */
function openIn(use: 'read' | 'write') {
  const args = [reader, archive, use];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 }).stdout);
}

function idsIn(): string[] {
  const { problems, readings } = openIn('read');
  expect(problems).toEqual([]);
  return readings.map((reading: { article: { id: string } }) => reading.article.id);
}

describe.skipIf(!isMounted)('A small file system (skipped where none can be mounted)', () => {
  let acknowledged: string[] = [];
  beforeAll(async () => {
    const run = await runWriter(archive, { count: ARTICLES, prefix: 'a' });
    acknowledged = run.acknowledged;
    expect(run.exitCode).not.toBe(0);
  });
  afterAll(() => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('that is full loses nothing that was acknowledged, and with more room the same command finishes', async () => {
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(spawnSync('mount', ['-o', 'remount,size=64m', folder]).status).toBe(0);
    const kept = new Set(idsIn());
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const finished = await runWriter(archive, { count: ARTICLES, prefix: 'a' });
    expect([finished.exitCode, idsIn().length]).toEqual([0, ARTICLES]);
    console.log(
      `full disk: ${acknowledged.length} of ${ARTICLES} acknowledged, none lost, finished with more room`,
    );
  });

  test('that can only be read is read as it is', () => {
    const before = idsIn();
    expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
    expect(idsIn()).toEqual(before);
    expect(openIn('write')).toMatchObject({ code: 'io' });
    console.log('read-only disk: read in place, changes refused');
  });
});
