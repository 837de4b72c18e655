import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeReading } from '../packages/model/src/testing/index.ts';

// The built command serves, with its threads and processes.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const TIMEOUT = 120_000;
const COMPUTED = 8;

let folder: string;
let server: ChildProcess | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-serving-'));
  server = null;
});
afterEach(() => {
  if (server?.exitCode === null) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'archive.sqlite');

async function serve(...options: string[]): Promise<string> {
  const args = [BIN, 'serve', '--archive', file(), '--port', '0', '--no-data', ...options];
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout! }))
    if (line.startsWith('http')) return line;
  throw new Error('the server stopped before it printed its address');
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo'.split(' ');

/** Too different to be taken for spellings of one name: "Bademaro Luwivega". */
function nameOf(person: number): string {
  const word = (number: number) =>
    [1, 14, 196, 2744].map((place) => SYLLABLES[Math.floor((number * 7919) / place) % 14]).join('');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${capital(word(person))} ${capital(word(person * 31 + 17))}`;
}

/** Everybody met four others. */
async function fillArchive(people: number): Promise<void> {
  const archive = await openArchive(file());
  for (let person = 0; person < people; person += 1) {
    const others = [1, 37, 211, 503].map((step) => nameOf((person + step) % people));
    const claims = others.map((other) => ({
      subject: `person ${nameOf(person)}`,
      relation: 'met',
      object: `person ${other}`,
    }));
    await archive.add(writeReading({ id: `article-${person}` }, claims));
  }
  await archive.close();
}

test('while the thread that answers computes for long, the health of the server is told as quickly as ever', {
  timeout: TIMEOUT,
}, async () => {
  await fillArchive(1_500);
  // Then the thread builds the whole graph itself, so that it can be kept busy.
  const url = await serve('--read-only');
  // Of another day each time, because what was computed is kept.
  const compute = (day: number) => fetch(`${url}/api/centrality?asOf=2024-06-${10 + day}`);
  expect((await compute(0)).status).toBe(200);
  const replies: string[] = [];
  const all = Promise.all(
    Array.from({ length: COMPUTED }, async (_, index) => {
      const { status } = await compute(index + 1);
      replies.push(`computed ${status}`);
    }),
  );
  let isOver = false;
  void all.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const { status } = await fetch(`${url}/api/health`);
    replies.push(`health ${status}`);
  }
  const count = (reply: string) => replies.filter((each) => each === reply).length;
  expect(count('computed 200')).toBe(COMPUTED);
  // If one thread did both, there would be one between two results, and hardly more.
  expect(count('health 200')).toBeGreaterThan(2 * COMPUTED);
});

test('a server that is stopped while its thread answers ends, and leaves an archive in one file', {
  timeout: TIMEOUT,
}, async () => {
  await fillArchive(10);
  const url = await serve();
  expect((await fetch(`${url}/api/entities?q=Bade`)).status).toBe(200);
  const asked = fetch(`${url}/api/export/n-quads`).catch(() => null);
  await fetch(`${url}/api/health`);
  const ended = once(server!, 'exit');
  server!.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await asked;
  expect(readFileSync(file()).subarray(0, 15).toString()).toBe('SQLite format 3');
  const archive = await openArchive(file(), { create: false, readOnly: true });
  expect((await archive.counts()).articles).toBe(10);
  await archive.close();
});
