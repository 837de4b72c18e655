// `npm run bench:server [-- --articles N,N] [--engine sqlite|postgres] [--rounds N] [--server ADDRESS] [--folder FOLDER] [--json] [--save]`: a
// server on an archive of synthetic news that keeps its graph, as a reader of the page meets it: time to the first answer, from an article that is
// added to the answer that has it, of questions, of an export, and of `/api/health` meanwhile; memory; and `precedent ask`. Before that, how
// long building and keeping the graph takes. Archives in a named folder, or on a PostgreSQL
// server whose address is given, stay there for the next time; on a server that is started for them, they are made and built anew. `--save` writes the sizes into the baseline.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReference } from '@precedent/reference';
import { loadArchive } from './archive/load-archive.ts';
import { runStage } from './archive/run-stage.ts';
import { SEED, synthesiseWorld } from './archive/synthesise.ts';
import { round } from './archive/timing.ts';
import { type Built, buildKept } from './server/build-kept.ts';
import type { Measured } from './server/measure-server.ts';
import { withOffices } from './server/office-news.ts';
import { type Place, placeInFile, placeOnPostgres, placeOnServer } from './server/places.ts';
import { formatSizes, median } from './server/report.ts';

const STAGE_SECONDS = 3600;
const BASELINE = new URL('server/baseline.json', import.meta.url);

interface Load {
  before: number[];
  after: number[];
}

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    engine: { type: 'string', default: 'sqlite' },
    server: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'precedent-bench-'));
try {
  const sizes: Record<string, Measured & { built: Built; date: string; loadAverage: Load }> = {};
  const rounds: Record<string, Measured[]> = {};
  for (const size of options.articles.split(',')) {
    const before = loadavg().map(round);
    const measured = await measure(Number(size));
    const name = options.engine === 'sqlite' ? size : `${size} on PostgreSQL`;
    rounds[name] = measured.rounds;
    const loadAverage = { before, after: loadavg().map(round) };
    const date = new Date().toISOString().slice(0, 10);
    sizes[name] = { date, loadAverage, built: measured.built, ...median(measured.rounds) };
  }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
  const report = { machine, seed: SEED, sizes, rounds };
  console.log(options.json ? JSON.stringify(report, null, 2) : formatSizes(report.sizes));
  if (options.save) save(report);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(articles: number): Promise<{ built: Built; rounds: Measured[] }> {
  const file = join(folder, `server-${articles}.sqlite`);
  const place = await openPlace(file, articles);
  try {
    const built = buildKept(place.archive, place.known);
    const rounds: Measured[] = [];
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const copy = await place.copy();
      const ended = runStage<Measured>(
        '../server/measure-server.ts',
        [copy, String(articles)],
        STAGE_SECONDS,
      );
      if (ended !== null) rounds.push(ended);
      await place.remove(copy);
    }
    if (rounds.length > 0) return { built, rounds };
  } finally {
    await place.leave();
  }
  throw new Error(
    `no round on ${file} ended; if its graph was built by other code, remove the file in ${folder} that ends in .built.json to have it built again`,
  );
}

async function openPlace(file: string, articles: number): Promise<Place> {
  if (!existsSync(file)) {
    const world = withOffices(synthesiseWorld(articles, await loadReference()), articles);
    await loadArchive(file, world, articles);
  }
  if (options.engine === 'sqlite') return placeInFile(file);
  return options.server === undefined ? placeOnPostgres(file) : placeOnServer(options.server, file, articles);
}

/** Sizes that were not measured now stay in the baseline. */
function save({ sizes, rounds, ...about }: { sizes: object; rounds: object }): void {
  const before = JSON.parse(readFileSync(BASELINE, 'utf8'));
  const report = { ...about, sizes: { ...before.sizes, ...sizes }, rounds: { ...before.rounds, ...rounds } };
  writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
}
