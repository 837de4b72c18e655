import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BENCHMARK = fileURLToPath(new URL('../server.ts', import.meta.url));
const SMALL = ['--articles', '60', '--rounds', '1', '--json'];

test.each([
  ['sqlite', '60'],
  ['postgres', '60 on PostgreSQL'],
])(
  'the benchmark of a server with a small archive on %s measures every operation, and sees each added article',
  {
    timeout: 180_000,
  },
  (engine, size) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@precedent/source', '--import=tsx', BENCHMARK, ...SMALL, '--engine', engine],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    const measured = JSON.parse(stdout).sizes[size];
    expect(Object.keys(measured).toSorted()).toEqual(
      'add addCpu ask built command date entity exported fresh front health lineage loadAverage megabytes neighbours settled start startCpu steady'.split(
        ' ',
      ),
    );
    expect(measured.health.p50).toBeLessThanOrEqual(measured.health.max);
  },
);
