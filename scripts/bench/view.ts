// `npm run bench:view [-- FILES…] [--rounds N] [--only front,dossier,examples,…] [--json] [--save]`: how fast the page is on screen
// in a real Chromium: first picture, longest task of the main thread (its time, and its work: the time without that in
// which other programs had the processor), frames per second while panning and zooming, and bytes of JavaScript. The
// archive has the articles and facts that come with the program, and those of FILES; `--archive FILE` takes another one.
// Medians with their spread. `--save` writes the baseline.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadReference } from '@precedent/reference';
import { startServer } from '@precedent/server';
import { openArchive } from '@precedent/store';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { buildWhatIsStale } from '../setup/build.mjs';
import { fillArchive } from './example-archive.ts';
import { measureVisit, type Visit } from './view/measure-page.ts';
import { serveGraph } from './view/serve-graph.ts';
import { SEED, synthesiseGraph } from './view/synthesise-graph.ts';

const ROOT = new URL('../..', import.meta.url);
const BASELINE = new URL('view/baseline.json', import.meta.url);
/** Entities, facts, and the query of the address, by name. A graph of 5,000 is drawn as its communities unless all is asked for. */
const GRAPHS: Record<string, readonly [number, number, string]> = {
  '1000': [1000, 3000, ''],
  '5000': [5000, 15_000, ''],
  '5000-all': [5000, 15_000, '?view=ungroup*all'],
};
/** Paths of the archive's own pages, by name. */
const PAGES: Record<string, string> = {
  front: '/',
  dossier: '/person/donald-trump',
  examples: '/explore',
};
const MEASURES = [
  'firstPicture',
  'interactive',
  'longestTask',
  'longestTaskWork',
  'panFrames',
  'zoomFrames',
  'scriptBytes',
] as const;

const { values: options, positionals: files } = parseArgs({
  options: {
    archive: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: [...Object.keys(PAGES), ...Object.keys(GRAPHS)].join() },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** Median, minimum and maximum of all rounds. */
interface Spread {
  median: number;
  from: number;
  to: number;
}

await buildWhatIsStale();
const reference = await loadReference();
const folder = mkdtempSync(join(tmpdir(), 'precedent-bench-'));
const archive = await openArchive(options.archive ?? fillArchive(join(folder, 'archive.sqlite'), files), {});
const server = await startServer({
  archive,
  reader: () => Promise.reject(new Error('nothing is read')),
  reference,
  webRoot: fileURLToPath(new URL('web/dist', ROOT)),
  port: 0,
});
const browser = await launchChromium();
try {
  const before = loadavg();
  const measured: Record<string, unknown> = {};
  for (const name of options.only.split(',')) measured[name] = await measureCase(name);
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    browser: `Chromium ${browser.version()}, headless, no graphics card`,
    date: new Date().toISOString().slice(0, 10),
    loadAverage: { before: before.map(shorten), after: loadavg().map(shorten) },
    seed: SEED,
    rounds: Number(options.rounds),
    articles: (await archive.stats()).articles,
    added: files.map((file) => basename(file)),
    units: 'seconds, frames per second, bytes over the wire',
    measured,
  };
  console.log(JSON.stringify(options.json ? report : measured, null, 2));
  if (options.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureCase(name: string) {
  const path = PAGES[name];
  if (path !== undefined) return summarise(await visit(`${server.url}${path}`));
  const [entities, facts, query] = GRAPHS[name]!;
  const front = await serveGraph(server.url, synthesiseGraph(entities, facts, reference.ontology));
  try {
    return summarise(await visit(`${front.url}/explore${query}`));
  } finally {
    front.close();
  }
}

async function visit(address: string): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < Number(options.rounds); round++)
    visits.push(await measureVisit(browser, address));
  return visits;
}

function summarise(visits: readonly Visit[]) {
  const spreads = MEASURES.map((measure) => [
    measure,
    spreadOf(visits.map((one) => one[measure]).filter((value) => value !== null)),
  ]);
  return { renderer: visits[0]!.renderer, ...Object.fromEntries(spreads) };
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.map(shorten).sort((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)]!, from: sorted[0]!, to: sorted.at(-1)! };
}

function shorten(value: number): number {
  return Number(value.toPrecision(3));
}
