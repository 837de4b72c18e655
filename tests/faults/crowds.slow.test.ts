import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The built command serves many clients at once.

const BIN = fileURLToPath(new URL('../../packages/cli/bin/precedent.js', import.meta.url));
const POSTS = 200;
const SLOW_CLIENTS = 50;
/** Milliseconds for a reply that costs the server nothing, on a machine that is busy reading. */
const PROMPT = 2000;

let folder: string;
let server: ChildProcess;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-crowds-'));
  server = spawn(process.execPath, [BIN, 'serve', '--no-data', '--port', '0', '--archive', archive()]);
  [url] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
}, 60_000);
afterEach(async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const archive = () => join(folder, 'archive.sqlite');

/** Asks for the health again and again. Returns the longest time that a reply took, in ms, when `done`. */
async function watchHealth(done: Promise<unknown>): Promise<number> {
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  let longest = 0;
  while (!isDone) {
    const sent = performance.now();
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    longest = Math.max(longest, performance.now() - sent);
    await wait(100);
  }
  return longest;
}

test(`${POSTS} articles posted at once are all read, or refused and read when they come again`, {
  timeout: 900_000,
}, async () => {
  let refusals = 0;
  const post = async (index: number): Promise<number> => {
    const body = `Mark Rutte met Joe Biden. It was meeting ${index}.`;
    const response = await fetch(`${url}/api/articles`, { method: 'POST', body });
    await response.text();
    if (response.status !== 429) return response.status;
    refusals++;
    await wait(Number(response.headers.get('retry-after')) * 1000);
    return post(index);
  };
  const started = performance.now();
  const posted = Promise.all(Array.from({ length: POSTS }, (_, index) => post(index)));
  const longest = await watchHealth(posted);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${POSTS} posts at once: all added in ${seconds.toFixed(0)} s, ${refusals} came again; /api/health within ${longest.toFixed(0)} ms`,
  );
  expect(new Set(await posted)).toEqual(new Set([201]));
  expect(refusals).toBeGreaterThan(0);
  expect(longest).toBeLessThan(PROMPT);
  expect(await (await fetch(`${url}/api/stats`)).json()).toMatchObject({ articles: POSTS });
  const verified = spawnSync(process.execPath, [BIN, 'verify', '--archive', archive()], { encoding: 'utf8' });
  expect(verified.stdout).toMatch(/^no problems/);
});

test(`${SLOW_CLIENTS} clients that send their requests byte by byte are cut off, and the others are served`, {
  timeout: 180_000,
}, async () => {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  const cut = Promise.all(Array.from({ length: SLOW_CLIENTS }, () => sendSlowly(hostname, Number(port))));
  const longest = await watchHealth(cut);
  await cut;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${SLOW_CLIENTS} slow clients: all cut off after ${seconds.toFixed(0)} s; /api/health within ${longest.toFixed(0)} ms`,
  );
  expect(longest).toBeLessThan(PROMPT);
});

/** Sends one byte of a request each second until the server cuts the connection. */
async function sendSlowly(host: string, port: number): Promise<void> {
  const socket = connect(port, host).on('error', () => {});
  const request = `POST /api/articles HTTP/1.1\r\nHost: ${host}:${port}\r\nX-Filling: ${'x'.repeat(1000)}`;
  const closed = once(socket, 'close');
  const sending = setInterval(() => socket.write(request[socket.bytesWritten] ?? 'x'), 1000);
  // Without reading, the end of the connection would not be noticed.
  socket.resume();
  await closed;
  clearInterval(sending);
}
