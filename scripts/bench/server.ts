// `npm run bench:server [-- --articles N,N] [--rounds N] [--json] [--save]`: a server on an archive of synthetic news, as
// a reader of the page meets it: time to the first answer, from an article that is added to the answer that has it, of
// questions, and of `/api/health` meanwhile; memory; and `precedent ask`. `--save` writes the baseline.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReference } from '@precedent/reference';
import { loadArchive } from './archive/load-archive.ts';
import { runStage } from './archive/run-stage.ts';
import { SEED, synthesiseWorld } from './archive/synthesise.ts';
import { round } from './archive/timing.ts';
import type { Measured } from './server/measure-server.ts';
import { withOffices } from './server/office-news.ts';
import { formatSizes, median } from './server/report.ts';

const STAGE_SECONDS = 1800;
const BASELINE = new URL('server/baseline.json', import.meta.url);

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const before = loadavg();
try {
  const sizes: Record<string, Measured[]> = {};
  for (const size of options.articles.split(',')) sizes[size] = await measure(Number(size));
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: { before: before.map(round), after: loadavg().map(round) },
    seed: SEED,
    sizes: Object.fromEntries(Object.entries(sizes).map(([size, rounds]) => [size, median(rounds)])),
    rounds: sizes,
  };
  console.log(options.json ? JSON.stringify(report, null, 2) : formatSizes(report.sizes));
  if (options.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(articles: number): Promise<Measured[]> {
  const file = join(folder, `server-${articles}.sqlite`);
  const world = withOffices(synthesiseWorld(articles, await loadReference()), articles);
  if (!existsSync(file)) await loadArchive(file, world, articles);
  const script = '../server/measure-server.ts';
  const ended = Array.from({ length: Number(options.rounds) }, () =>
    runStage<Measured>(script, [file, String(articles)], STAGE_SECONDS),
  );
  return ended.filter((one) => one !== null);
}
