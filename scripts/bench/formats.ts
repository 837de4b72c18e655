// `npm run bench:formats [-- --nodes N --edges N --format F --rounds N --save]`: processor time and memory for writing and
// reading a GraphML file, and what igraph and NetworkX need for the same file, in turn. `-- --large` has 50,000 nodes and
// 250,000 edges. `-- --archive [--folder DIR]` exports a million facts from an archive; a folder keeps it for the next run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFormat } from '@precedent/formats';
import type { Measured } from './formats/measured.ts';
import { type LibraryRound, type OwnRound, reportFile, say } from './formats/report.ts';

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string' },
    edges: { type: 'string' },
    large: { type: 'boolean', default: false },
    format: { type: 'string', default: 'graphml' },
    rounds: { type: 'string', default: '5' },
    archive: { type: 'boolean', default: false },
    folder: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
const BASELINE = new URL('formats/baseline.json', import.meta.url);
const ARTICLES = '100000';
/** Where `npm test` installs the libraries of tests/interop/requirements.txt. */
const INSTALLED = fileURLToPath(new URL('../../node_modules/.cache/python/bin/python', import.meta.url));

const nodes = options.nodes ?? (options.large ? '50000' : '10000');
const edges = options.edges ?? String(Number(nodes) * 5);
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const before = loadavg();
try {
  const name = options.archive
    ? `1,000,000 claims in an archive, ${options.format}`
    : `${Number(nodes).toLocaleString('en')} nodes, ${Number(edges).toLocaleString('en')} edges, ${options.format}`;
  const measured = options.archive ? measureArchive() : measureFile();
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: [...before, ...loadavg()].map((load) => Math.round(load)),
    ...measured,
  };
  const baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  console.log(say(name, report, baseline[name]));
  if (options.save) writeFileSync(BASELINE, `${JSON.stringify({ ...baseline, [name]: report }, null, 2)}\n`);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

/** All programs in turn in each round, so that what else the machine does meanwhile hits all of them. */
function measureFile() {
  const file = join(folder, 'graph.graphml');
  const rounds: OwnRound[] = [];
  const libraries: Record<string, LibraryRound[]> = { igraph: [], networkx: [] };
  for (let round = 0; round < Number(options.rounds); round += 1) {
    const stage = (name: string) => runStage('measure-file.ts', [name, file, nodes, edges, options.format]);
    rounds.push({ write: stage('write'), read: findFormat(options.format).read ? stage('read') : null });
    // NetworkX needs longest, and no bar depends on it.
    for (const library of ['igraph', 'networkx'])
      if (library === 'igraph' || round === 0) {
        const result = runLibrary(library, file);
        if (result) libraries[library]!.push(result);
      }
  }
  return reportFile(rounds, libraries);
}

function measureArchive() {
  const archive = join(folder, 'million.sqlite');
  if (!existsSync(archive)) runStage('keep-million.ts', [archive, ARTICLES]);
  return { export: runStage('measure-export.ts', [archive, join(folder, 'million.out'), options.format]) };
}

/** Each stage in a separate process, so that its memory can be measured. */
function runStage(script: string, args: string[]): Measured {
  const path = fileURLToPath(new URL(`formats/${script}`, import.meta.url));
  return run(process.execPath, [
    ...process.execArgv,
    '--expose-gc',
    '--max-old-space-size=6000',
    path,
    ...args,
  ]);
}

function runLibrary(library: string, file: string): LibraryRound | null {
  const script = fileURLToPath(new URL('formats/measure_library.py', import.meta.url));
  // The versions of tests/interop first: igraph 0.10 of Debian writes a third faster than 1.0.
  for (const python of [process.env.PRECEDENT_PYTHON, INSTALLED, 'python3', '/usr/bin/python3'])
    if (python && spawnSync(python, ['-c', `import ${library}`]).status === 0)
      return run(python, [script, library, file]);
  return null;
}

function run<Result>(command: string, args: string[]): Result {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
  return JSON.parse(stdout.trim().split('\n').at(-1) || 'null');
}
