import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BENCHMARK = fileURLToPath(new URL('../server.ts', import.meta.url));
const SMALL = ['--articles', '60', '--rounds', '1', '--json'];

test('the benchmark of a server with a small archive measures every operation, and sees each added article', {
  timeout: 180_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@precedent/source', '--import=tsx', BENCHMARK, ...SMALL],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const measured = JSON.parse(stdout).sizes['60'];
  expect(Object.keys(measured).toSorted()).toEqual(
    'add addCpu ask built command date entity exported health lineage loadAverage megabytes neighbours start startCpu'.split(
      ' ',
    ),
  );
  expect(measured.health.p50).toBeLessThanOrEqual(measured.health.max);
});
