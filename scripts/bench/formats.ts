// `npm run bench:formats`: processor time and memory for writing and reading a large GraphML file, and what NetworkX and
// igraph need for the same file in the same run, if Python has them. `-- --large` has 50,000 nodes and 250,000 edges,
// `-- --format graphml-slim` another format. `-- --pages` writes a million edges that come in pages, as from an archive.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFormat, writePages } from '@precedent/formats';
import { createGraph } from '@precedent/graph';
import type { Entity, Fact, GraphPages } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';

const LARGE = process.argv.includes('--large');
const NODES = LARGE ? 50_000 : 10_000;
const EDGES = NODES * 5;
const formatAt = process.argv.indexOf('--format');
const FORMAT = formatAt < 0 ? 'graphml' : process.argv[formatAt + 1]!;
const PIECE = 1 << 20;
/** Where `npm test` installs the libraries of tests/interop/requirements.txt. */
const INSTALLED = fileURLToPath(new URL('../../node_modules/.cache/python/bin/python', import.meta.url));

/** Runs each stage in a separate process, so that its peak memory can be measured. */
function runAll(): void {
  const dir = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
  const path = join(dir, 'graph.graphml');
  const script = fileURLToPath(import.meta.url);
  const self = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [...process.execArgv, '--expose-gc', script, ...args, ...process.argv.slice(2)],
      {
        stdio: 'inherit',
      },
    );
  try {
    if (process.argv.includes('--pages')) {
      self('pages', path);
      return;
    }
    console.log(`${NODES} nodes, ${EDGES} edges, each with one claim and its sentence`);
    self('write', path);
    if (findFormat(FORMAT).read) self('read', path);
    for (const library of ['igraph', 'networkx']) compare(library, path);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measureWriting(path: string): Promise<void> {
  const graph = buildGraph();
  const reference = await loadReference();
  // What building the graph left behind is not part of writing it.
  globalThis.gc?.();
  const before = peakMegabytes();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const target = openSync(path, 'w');
  for (const chunk of findFormat(FORMAT).write(graph, reference)) writeSync(target, chunk);
  closeSync(target);
  report(
    'write',
    started,
    cpu,
    `${before} MB with the graph alone, ${peakMegabytes()} MB peak, ${megabytesOf(path)} MB file`,
  );
}

function measureReading(path: string): void {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const graph = findFormat(FORMAT).read!(piecesOf(path));
  report('read', started, cpu, `${peakMegabytes()} MB peak, ${graph.order} nodes, ${graph.size} edges`);
}

/** What an archive adds to this is in scripts/bench/archive. */
async function measurePages(path: string): Promise<void> {
  const reference = await loadReference();
  const before = peakMegabytes();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const target = openSync(path, 'w');
  const writer = findFormat(FORMAT).writer!(reference);
  for await (const chunk of writePages(pagesOfMillion(), writer, (fact) => fact)) writeSync(target, chunk);
  closeSync(target);
  report(
    'write 1,000,000 edges in pages',
    started,
    cpu,
    `${before} MB before, ${peakMegabytes()} MB peak, ${megabytesOf(path)} MB file`,
  );
}

const PAGE = 1000;

function pagesOfMillion(): GraphPages {
  const random = seeded(4242);
  const pick = () => `person-${Math.floor(random() * NODES)}`;
  const entities = Array.from({ length: NODES }, (_, index) => toEntity(index));
  const ends = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    async *entityPages() {
      for (let at = 0; at < NODES; at += PAGE) yield entities.slice(at, at + PAGE);
    },
    async *factPages() {
      for (let at = 0; at < 1_000_000; at += PAGE)
        yield { facts: Array.from({ length: PAGE }, (_, index) => toFact(at + index, pick(), pick())), ends };
    },
  };
}

function compare(library: string, path: string): void {
  const code = {
    networkx:
      'import networkx as n; g = n.read_graphml(f, force_multigraph=True); t1 = time(); n.write_graphml_xml(g, f + ".out")',
    igraph: 'import igraph as n; g = n.Graph.Read_GraphML(f); t1 = time(); g.write_graphml(f + ".out")',
  }[library];
  const timed = `import sys, resource; from time import process_time as time; f = sys.argv[1]; t0 = time(); ${code}; print("%s %s: read %.1f s, write %.1f s of processor, %d MB peak" % (n.__name__, n.__version__, t1 - t0, time() - t1, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))`;
  // The versions of tests/interop first: igraph 0.10 of Debian writes a third faster than 1.0.
  for (const python of [process.env.PRECEDENT_PYTHON, INSTALLED, 'python3', '/usr/bin/python3'])
    if (python && spawnSync(python, ['-c', `import ${library}`]).status === 0) {
      spawnSync(python, ['-c', timed, path], { stdio: 'inherit' });
      return;
    }
  console.log(`${library}: not installed`);
}

/** Reads a file as text in pieces without splitting characters. */
function* piecesOf(path: string): Generator<string, void> {
  const source = openSync(path, 'r');
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(PIECE);
  for (let length = readSync(source, bytes); length > 0; length = readSync(source, bytes))
    yield decoder.decode(bytes.subarray(0, length), { stream: true });
  yield decoder.decode();
  closeSync(source);
}

/** Edges between random nodes, from a fixed seed; each has one claim with a sentence of 130 characters. */
function buildGraph() {
  const random = seeded(4242);
  const pick = () => `person-${Math.floor(random() * NODES)}`;
  const entities = Array.from({ length: NODES }, (_, index) => toEntity(index));
  const facts = Array.from({ length: EDGES }, (_, index) => toFact(index, pick(), pick()));
  return createGraph(entities, facts);
}

function toEntity(index: number): Entity {
  return {
    id: `person-${index}`,
    type: 'person',
    name: `Person Number ${index}`,
    aliases: [`P. Number ${index}`],
    links: {},
  };
}

function toFact(index: number, subject: string, object: string): Fact {
  const quote = `${subject} met ${object} in the capital on Monday, where both spoke about trade, borders and grain, said a spokesman, no. ${index}.`;
  const shared = {
    subject,
    relation: 'met',
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
  } as const;
  const article = {
    id: `article-${index % 20_000}`,
    kind: 'news',
    url: null,
    title: 'A meeting',
    publishedAt: '2024-06-27',
    source: null,
  } as const;
  const claim = {
    ...shared,
    id: `c${index}`,
    from: '2024-06-24',
    to: '2024-06-24',
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    confidence: 0.9,
    certain: true,
    how: { by: 'model' as const, cued: false },
    source: null,
    article,
    reader: { name: 'built-in', version: '1' },
  };
  const { certain, from, to } = claim;
  return { ...shared, id: `fact-${index}`, symmetric: true, claims: [claim], certain, from, to };
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function megabytesOf(path: string): number {
  return Math.round(statSync(path).size / 1e6);
}

/** Includes processor time, because wall time says little on a busy machine. */
function report(step: string, started: number, cpuBefore: NodeJS.CpuUsage, rest: string): void {
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    `precedent: ${step} ${((performance.now() - started) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${rest}`,
  );
}

const [stage, file] = process.argv.slice(2);
if (stage === 'write') await measureWriting(file!);
else if (stage === 'read') measureReading(file!);
else if (stage === 'pages') await measurePages(file!);
else runAll();
