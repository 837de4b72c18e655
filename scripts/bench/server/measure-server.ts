// One round of `npm run bench:server`: a server on an archive, to which it adds articles, asked over HTTP. Prints JSON.
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Reading } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { type Archive, openArchive } from '@precedent/store';
import { SEED, synthesiseWorld, type World } from '../archive/synthesise.ts';
import { round, type Spread, spreadOf } from '../archive/timing.ts';
import { NEWCOMERS, newcomerNews, withOffices } from './office-news.ts';
import { type ServerProcess, startServerProcess } from './running-server.ts';
import { type Health, whilePinging } from './while-pinging.ts';

/** Milliseconds, and mebibytes. `cpu` is processor time of the server, which other load on the machine adds little to. */
export interface Measured {
  start: number;
  startCpu: number;
  add: Spread;
  /** For each added article, with the questions about it and the front page. */
  addCpu: number;
  /** Until the front page has all that it asks for, after each added article. */
  front: Spread;
  /** While articles are added, the graph is exported and questions are asked. */
  health: Health;
  /** Of the whole graph, with building it; 0 if it is too large for that. */
  exported: number;
  /** Until a server that is left alone has nothing more to do after it has started: it asks itself, so that code is compiled. */
  settled: number;
  ask: Spread;
  lineage: Spread;
  neighbours: Spread;
  entity: Spread;
  /** The same once more, about others: of a server that has been asked some five hundred questions. */
  steady: Queries;
  /** The same of another server that has only just started. */
  fresh: Queries;
  command: Spread;
  /** Of the server; `beside` is the most that the process with the whole graph had, 0 if there was none. */
  megabytes: { now: number; peak: number; beside: number };
}

type Queries = Record<'ask' | 'lineage' | 'neighbours' | 'entity', Spread>;

/** Of 60 questions, three decide within how much time 95 % are answered: the rounds differed by a half. */
const QUESTIONS = 200;
/** What the page asks for: of an answer so many results with so many claims each, and results beside a line of holders. */
const FIRST_RESULTS = 20;
const CLAIMS_OF_RESULT = 6;
const BESIDE_LINE = 1;
/** About entities, of which half are the best known. */
const QUERIES = 60;
/** Milliseconds without work after which a server has nothing more to do, and after which it is no longer waited for. */
const QUIET = 3000;
const LONGEST = 60_000;
const STEP = 500;
/** Bodies whose offices are asked about. */
const MOST_OFFICES = 1000;
/** What the front page asks for, at once. */
const FRONT = [
  '/api/stats',
  '/api/news?limit=5',
  '/api/plans?limit=5',
  '/api/conflicts?limit=2',
  '/api/resolution/candidates?limit=1',
  '/api/graph?limit=60&facts=500&claims=1',
];
const COMMANDS = 3;
/** Articles above which the graph is not exported: the process with all of it takes minutes and gigabytes. */
const MOST_EXPORTED = 10_000;
const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/precedent.js', import.meta.url));

const [file, count] = [process.argv[2]!, Number(process.argv[3])];
const world = withOffices(synthesiseWorld(count, await loadReference()), count);
const random = seeded(SEED * 3);
console.log(JSON.stringify(await measure(file)));

async function measure(archive: string): Promise<Measured> {
  const fresh = await measureFresh(archive);
  const started = performance.now();
  const server = await startServerProcess(archive);
  try {
    await answer(server, askPath(world, 0));
    const start = round(performance.now() - started);
    const startCpu = server.cpu();
    const settled = await untilSettled(server);
    const queries = await measureQueries(server);
    const steady = await measureQueries(server);
    const { result, health } = await whilePinging(server.url, async () => ({
      ...(await measureAdds(server, archive)),
      exported: count > MOST_EXPORTED ? 0 : await measureExport(server),
    }));
    const megabytes = server.megabytes();
    const command = measureCommand(archive);
    return { start, startCpu, settled, ...queries, steady, fresh, ...result, health, command, megabytes };
  } finally {
    await server.stop();
  }
}

async function measureFresh(archive: string): Promise<Queries> {
  const server = await startServerProcess(archive);
  try {
    await answer(server, askPath(world, 0));
    return await measureQueries(server);
  } finally {
    await server.stop();
  }
}

async function untilSettled(server: ServerProcess): Promise<number> {
  const started = performance.now();
  for (let quiet = 0; quiet < QUIET && performance.now() - started < LONGEST; ) {
    const before = server.cpu();
    await setTimeout(STEP);
    // Linux counts processor time in hundredths of a second; the event loop alone takes less.
    quiet = server.cpu() - before > 10 ? 0 : quiet + STEP;
  }
  return round(performance.now() - started - QUIET);
}

/** Every query of a kind is asked about something else. */
async function measureQueries(server: ServerProcess): Promise<Queries> {
  const ids = await entityIds(server);
  const bodies = world.entities.filter(({ type }) => type !== 'person').slice(0, MOST_OFFICES);
  const office = () => encodeURIComponent(`Prime Minister of ${pick(bodies).name}`);
  const id = () => encodeURIComponent(pick(ids));
  return {
    ask: await time(server, QUESTIONS, (turn) => askPath(world, turn)),
    lineage: await time(server, QUESTIONS, () => `/api/lineage?office=${office()}&limit=${BESIDE_LINE}`),
    neighbours: await time(server, QUERIES, () => `/api/graph?entity=${id()}`),
    entity: await time(server, QUERIES, () => `/api/entities/${id()}`),
  };
}

/** Half of them the best known, half of them as they come. */
async function entityIds(server: ServerProcess): Promise<string[]> {
  // Bodies come first, the most frequent at the front.
  const known = world.entities.slice(0, QUERIES / 2);
  const others = Array.from({ length: QUERIES / 2 }, () => pick(world.entities));
  const ids: string[] = [];
  for (const { name } of [...known, ...others]) {
    const path = `/api/entities?limit=1&q=${encodeURIComponent(name)}`;
    const found = (await answer(server, path)) as { entities: { id: string }[] };
    for (const { id } of found.entities) ids.push(id);
  }
  return ids;
}

/** Adds articles to the archive as another process would, and asks for each until it is in the answer. */
async function measureAdds(server: ServerProcess, file: string) {
  const archive = await openArchive(file);
  const [times, fronts]: [number[], number[]] = [[], []];
  const before = server.cpu();
  try {
    for (const [turn, name] of NEWCOMERS.entries()) {
      times.push(await measureAdd(server, archive, newcomerNews(world, count + turn, name), name));
      fronts.push(await measureFront(server));
    }
    const addCpu = Math.round((server.cpu() - before) / times.length);
    return { add: spreadOf(times), addCpu, front: spreadOf(fronts) };
  } finally {
    await archive.close();
  }
}

async function measureAdd(
  server: ServerProcess,
  archive: Archive,
  reading: Reading,
  name: string,
): Promise<number> {
  await archive.add(reading);
  const started = performance.now();
  const path = `/api/entities?limit=1&q=${encodeURIComponent(name)}`;
  const { entities } = (await answer(server, path)) as { entities: { name: string }[] };
  if (entities[0]?.name !== name) throw new Error(`${name} was added, but is not in the answer`);
  return performance.now() - started;
}

async function measureFront(server: ServerProcess): Promise<number> {
  const started = performance.now();
  await Promise.all(FRONT.map((path) => answer(server, path)));
  return performance.now() - started;
}

/** Exports the whole graph, and asks one question after the other until it is there. */
async function measureExport(server: ServerProcess): Promise<number> {
  const started = performance.now();
  let took: number | null = null;
  const exporting = server.read('/api/export/n-quads').then(() => {
    took = round(performance.now() - started);
  });
  for (let turn = 0; took === null; turn += 1)
    await Promise.race([exporting, answer(server, askPath(world, turn))]);
  return took;
}

function measureCommand(archive: string): Spread {
  const times = Array.from({ length: COMMANDS }, (_, turn) => {
    const started = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, 'ask', questionOf(world, turn), '--archive', archive],
      { encoding: 'utf8' },
    );
    if (status !== 0 && status !== 1) throw new Error(stderr);
    return performance.now() - started;
  });
  return spreadOf(times);
}

async function time(server: ServerProcess, count: number, pathOf: (turn: number) => string): Promise<Spread> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const path = pathOf(turn);
    const started = performance.now();
    await answer(server, path);
    times.push(performance.now() - started);
  }
  return spreadOf(times);
}

/** A name that means several entities, or none, is an answer too; a failure of the server isn't. */
async function answer(server: ServerProcess, path: string): Promise<unknown> {
  const { status, body } = await server.get(path);
  if (status >= 500) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
}

function askPath(of: World, turn: number): string {
  return `/api/ask?q=${encodeURIComponent(questionOf(of, turn))}&limit=${FIRST_RESULTS}&claims=${CLAIMS_OF_RESULT}`;
}

function questionOf({ linksOf, entities }: World, turn: number): string {
  const link = linksOf(Math.floor(random() * count)).at(-1)!;
  if (link.relation !== 'holds_office') return questionOf(world, turn);
  const [one, other] = [entities[link.subject]!.name, entities[link.object]!.name];
  const questions = [
    `Who is Prime Minister of ${other}?`,
    `Who met ${one}?`,
    `Who succeeded ${one} as Prime Minister of ${other}?`,
  ];
  return questions[turn % questions.length]!;
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}
