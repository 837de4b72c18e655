// `npm run bench:archive [-- --articles N] [--queries N] [--rounds N] [--only sqlite,postgres,…] [--json]
// [--folder DIR] [--save]`: the time of queries and additions in an archive of synthetic news, on SQLite and PostgreSQL,
// compared with graphology, NetworkX and igraph in memory. `--folder` keeps the loaded archive for the next run, `--save`
// writes the baseline.
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadReference } from '@precedent/reference';
import { restoreArchive } from '@precedent/store';
import { findPostgres, startTemporaryServer } from '../../packages/store/src/postgres/temporary-server.ts';
import { loadArchive } from './archive/load-archive.ts';
import type { Measured } from './archive/measured.ts';
import { type EngineReport, formatEngines, missedBars, reportEngine } from './archive/report.ts';
import { runStage } from './archive/run-stage.ts';
import { SEED, synthesiseWorld, type World } from './archive/synthesise.ts';
import { round } from './archive/timing.ts';
import { planWorkload } from './archive/workload.ts';

const ENGINES = ['sqlite', 'postgres', 'graphology', 'networkx', 'igraph', 'graph'];
const STAGE_SECONDS = 900;
const BASELINE = new URL('archive/baseline.json', import.meta.url);

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: ENGINES.join() },
    json: { type: 'boolean', default: false },
    folder: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
const [articles, queries, rounds] = [options.articles, options.queries, options.rounds].map(Number) as [
  number,
  number,
  number,
];
const wanted = new Set(options.only.split(','));
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const archiveFile = join(folder, `archive-${articles}.sqlite`);
const linksFile = join(folder, 'links.tsv');
const workloadFile = join(folder, 'workload.json');
/** Seconds that loading took; the file exists once loading is complete. */
const loadedFile = `${archiveFile}.loaded`;

try {
  await runAll();
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function runAll(): Promise<void> {
  const before = loadavg();
  const world = synthesiseWorld(articles, await loadReference());
  writeFileSync(workloadFile, JSON.stringify(planWorkload(world, articles, queries)));
  await writeLinks(world);
  if (!existsSync(loadedFile))
    writeFileSync(loadedFile, String(round(await loadArchive(archiveFile, world, articles))));
  const loadSeconds = Number(readFileSync(loadedFile, 'utf8'));
  const size = {
    articles,
    entities: world.entities.length,
    claims: articles * world.linksOf(0).length,
    archiveMegabytes: Math.round(statSync(archiveFile).size / 1e6),
  };
  const measured = await measureAll();
  const engines = Object.fromEntries(
    Object.entries(measured.rounds).map(([name, results]) => [name, reportEngine(results)]),
  );
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: { before: before.map(round), after: loadavg().map(round) },
    seed: SEED,
    size,
    queries,
    rounds,
    loadSeconds,
    ...measured.extras,
    disagreements: countDisagreements(measured.rounds),
    engines,
  };
  tell(report);
  if (options.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
}

function tell(report: { engines: Record<string, EngineReport> }): void {
  const { engines, ...rest } = report;
  console.log(JSON.stringify(options.json ? report : rest, null, 2));
  if (options.json) return;
  console.log(formatEngines(engines));
  const missed = engines.sqlite ? missedBars(engines.sqlite) : [];
  console.log(
    missed.length > 0 ? `limits exceeded on SQLite: ${missed.join('; ')}` : 'SQLite is within every limit',
  );
}

/** The claims as lines of numbers, for engines that store nothing else. */
async function writeLinks(world: World): Promise<void> {
  const file = createWriteStream(linksFile);
  for (let article = 0; article < articles; article += 1)
    file.write(
      world
        .linksOf(article)
        .map(({ subject, relation, object }) => `${subject}\t${relation}\t${object}\n`)
        .join(''),
    );
  file.end();
  await finished(file);
}

/** Every requested engine, `rounds` times; engines that are not installed are left out. */
async function measureAll() {
  const results: Record<string, Measured[]> = {};
  const extras: Record<string, unknown> = {};
  const measure = (name: string, script: string, args: string[]) => {
    if (!wanted.has(name)) return;
    const ended = Array.from({ length: rounds }, () => runStage<Measured>(script, args, STAGE_SECONDS));
    const good = ended.filter((one) => one !== null);
    if (good.length > 0) results[name] = good;
  };
  measure('sqlite', 'measure-archive.ts', [archiveFile, workloadFile]);
  const programs = wanted.has('postgres') ? findPostgres() : null;
  if (programs !== null) {
    const server = await startTemporaryServer(programs, { durable: true });
    try {
      const url = await server.createDatabase();
      const started = performance.now();
      await restoreArchive(archiveFile, url);
      const restoreSeconds = round((performance.now() - started) / 1000);
      measure('postgres', 'measure-archive.ts', [url, workloadFile]);
      const serverMegabytes = server.residentMegabytes();
      extras.postgres = { version: server.version, restoreSeconds, serverMegabytes };
    } finally {
      await server.stop();
    }
  }
  measure('graphology', 'measure-graphology.ts', [linksFile, workloadFile]);
  measure('networkx', 'measure_graph.py', ['networkx', linksFile, workloadFile]);
  measure('igraph', 'measure_graph.py', ['igraph', linksFile, workloadFile]);
  if (wanted.has('graph')) extras.graph = runStage('measure-graph.ts', [archiveFile], STAGE_SECONDS);
  return { rounds: results, extras };
}

/** Queries with other results than on the SQLite archive; there should be none. */
function countDisagreements(results: Record<string, Measured[]>): Record<string, number> {
  const [first] = results.sqlite ?? [];
  const counts: Record<string, number> = {};
  if (first === undefined) return counts;
  for (const [name, [{ found } = first]] of Object.entries(results))
    counts[name] = (['hops', 'lineages', 'paths'] as const)
      .map((kind) => found[kind].filter((value, index) => value !== first.found[kind][index]).length)
      .reduce((sum, count) => sum + count, 0);
  return counts;
}
