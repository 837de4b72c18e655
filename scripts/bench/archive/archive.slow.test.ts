import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BENCHMARK = fileURLToPath(new URL('../archive.ts', import.meta.url));
const SMALL = ['--articles', '60', '--queries', '12', '--rounds', '1', '--json'];

test('the benchmark of a small archive measures every operation, and its engines agree on the answers', {
  timeout: 180_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=@precedent/source',
      '--import=tsx',
      BENCHMARK,
      ...SMALL,
      '--only=sqlite,postgres,graphology',
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const { size, engines, disagreements } = JSON.parse(stdout);
  expect(size).toMatchObject({ articles: 60, entities: 120, claims: 600 });
  expect(Object.keys(engines.sqlite.operations)).toEqual(['hop', 'lineage', 'path', 'search', 'add']);
  expect(Object.keys(engines.graphology.operations)).toEqual(['hop', 'lineage', 'path']);
  expect(Object.values(disagreements).every((count) => count === 0)).toBe(true);
  expect(Object.keys(disagreements)).toEqual(Object.keys(engines));
});
