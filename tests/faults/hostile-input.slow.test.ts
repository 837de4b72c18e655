import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { seeded } from '@precedent/model/testing';
import type { PostedArticle } from '@precedent/server';
import { afterAll, describe, expect, test } from 'vitest';
import type { WorkerAnswer, WorkerTask } from '../../packages/cli/src/reading/worker-protocol.ts';
import { hostileDocuments } from './hostile-documents.ts';
import { hostileTexts } from './hostile-texts.ts';

/** What a server starts to read articles. */
const PROGRAM = fileURLToPath(new URL('../../packages/cli/dist/reading/reading-process.js', import.meta.url));
/** As the server starts it. */
const HEAP = ['--max-old-space-size=1024'];
const TEXTS = 1000;
const DOCUMENTS = 600;
const SEED = 20261129;
/** After so many it says how far it is. */
const PORTION = 50;
/** Of processor time, because the wall clock depends on what else the machine does. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1000;

const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

type Outcome = 'read' | 'refused' | 'crashed';

interface Hostile {
  /** What it is, for messages. */
  name: string;
  input: PostedArticle;
}

describe.skipIf(!existsSync('/proc/self/stat'))(
  `Each is read or refused within ${MOST_SECONDS} s and ${MOST_MEGABYTES} MB`,
  { timeout: 7_200_000 },
  () => {
    test(`${TEXTS} hostile texts`, () => tryOutAll('hostile texts', hostileTexts(TEXTS, seeded(SEED)), true));
    test(`${DOCUMENTS} damaged documents`, () =>
      tryOutAll('damaged documents', hostileDocuments(DOCUMENTS, seeded(SEED)), false));
  },
);

async function tryOutAll(
  what: string,
  inputs: Iterable<Hostile> | AsyncIterable<Hostile>,
  toRead: boolean,
): Promise<void> {
  const outcomes: Record<Outcome, number> = { read: 0, refused: 0, crashed: 0 };
  const slowest = { name: '', seconds: 0 };
  const faults: string[] = [];
  let tried = 0;
  let megabytes = 0;
  const report = () =>
    console.log(
      `${what}: ${tried}, ${JSON.stringify(outcomes)}, at most ${megabytes} MB and ` +
        `${slowest.seconds.toFixed(1)} s, for ${slowest.name}`,
    );
  const judge = ({ name }: Hostile, { outcome, seconds, peak }: Tried) => {
    outcomes[outcome]++;
    if (seconds > slowest.seconds) Object.assign(slowest, { name, seconds });
    megabytes = Math.max(megabytes, peak);
    if (outcome === 'crashed' || seconds > MOST_SECONDS || peak > MOST_MEGABYTES)
      faults.push(`${name}: ${outcome}, ${seconds.toFixed(1)} s, ${peak} MB`);
    tried += 1;
    if (tried % PORTION === 0) report();
  };
  await inLanes(inputs, toRead, judge);
  report();
  expect(faults).toEqual([]);
}

interface Tried {
  outcome: Outcome;
  /** Of processor time. */
  seconds: number;
  /** Megabytes of memory at most. */
  peak: number;
}

/** Tries one input after the other in as many processes as there are cores. */
async function inLanes(
  inputs: Iterable<Hostile> | AsyncIterable<Hostile>,
  toRead: boolean,
  judge: (hostile: Hostile, tried: Tried) => void,
): Promise<void> {
  const next = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const work = async () => {
    let reading: ChildProcess | null = null;
    for (let one = await next.next(); !one.done; one = await next.next()) {
      reading ??= await start();
      const tried = await tryOut(reading, one.value, toRead);
      judge(one.value, tried);
      if (tried.outcome === 'crashed') {
        reading.kill('SIGKILL');
        reading = null;
      }
    }
    reading?.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** Parses what was given, and reads it if it is to be read, in a process that goes on with the next one, unless it crashes. */
async function tryOut(child: ChildProcess, { input }: Hostile, toRead: boolean): Promise<Tried> {
  const before = usageOf(child);
  const parsed = await ask(child, { kind: 'parse', input });
  const answer =
    toRead && parsed && 'result' in parsed && 'text' in parsed.result
      ? await ask(child, { kind: 'read', article: parsed.result })
      : parsed;
  if (answer === null) return { outcome: 'crashed', seconds: 0, peak: 0 };
  const after = usageOf(child);
  const outcome = 'result' in answer ? 'read' : answer.error.code === null ? 'crashed' : 'refused';
  return { outcome, seconds: after.seconds - before.seconds, peak: after.peak };
}

/** A process that has read an article, so that loading the model isn't counted. */
async function start(): Promise<ChildProcess> {
  const child = fork(PROGRAM, [], { execArgv: HEAP, serialization: 'advanced' });
  started.add(child);
  const parsed = await ask(child, { kind: 'parse', input: { content: 'Mark Rutte met Joe Biden.' } });
  if (!parsed || !('result' in parsed) || !('text' in parsed.result))
    throw new Error('nothing can be parsed');
  await ask(child, { kind: 'read', article: parsed.result });
  return child;
}

/** Null if the process ended instead of answering. */
async function ask(child: ChildProcess, task: WorkerTask): Promise<WorkerAnswer | null> {
  const answered = new AbortController();
  const { signal } = answered;
  child.send(task);
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]): WorkerAnswer => answer),
      once(child, 'exit', { signal }).then(() => null),
    ]);
  } finally {
    answered.abort();
  }
}

/** Seconds of processor time so far, and the most megabytes of memory so far. */
function usageOf({ pid }: ChildProcess): { seconds: number; peak: number } {
  // The name of the program, in parentheses, may contain spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { seconds: ticks / 100, peak: Math.round(Number(peak) / 1024) };
}
