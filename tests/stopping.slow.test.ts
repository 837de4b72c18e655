import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The built command in separate processes that are stopped in the middle of their work.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'packages/cli/bin/precedent.js');
const ARTICLES = 40;
/** Longer than the command allows itself for stopping, so that a busy machine doesn't cause a failure. */
const PROMPT = 7500;

let folder: string;
let started: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-stopping-'));
  started = [];
});
afterEach(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(command: string, args: string[]) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

const archive = () => join(folder, 'archive.sqlite');

function precedent(...args: string[]) {
  return spawnSync(process.execPath, [BIN, ...args, '--archive', archive()], { encoding: 'utf8' });
}

const statsOf = () => JSON.parse(precedent('stats', '--json').stdout);

/** Sends the signal and returns how the process ended and after how many milliseconds. */
async function stop(child: ChildProcess, signal: NodeJS.Signals) {
  const sent = performance.now();
  const ended = once(child, 'close');
  child.kill(signal);
  const [exitCode, by] = await ended;
  return { exitCode, signal: by, took: performance.now() - sent };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswering(url: string): Promise<void> {
  for (;;)
    try {
      await fetch(`${url}/api/health`);
      return;
    } catch {
      await wait(20);
    }
}

/** The id of the process in which a server reads. */
async function readingProcessOf(server: number): Promise<number> {
  for (;;) {
    const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const line = stdout
      .split('\n')
      .find((each) => each.includes('reading-process') && each.includes(` ${server} `));
    if (line) return Number.parseInt(line, 10);
    await wait(50);
  }
}

const isAnswering = (url: string) =>
  fetch(`${url}/api/health`).then(
    () => true,
    () => false,
  );

describe('a server that is stopped', { timeout: 60_000 }, () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s while it is still reading exits cleanly at once and never stores an article partially',
    async (signal) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const server = start(process.execPath, [BIN, 'serve', '--archive', archive(), '--port', String(port)]);
      await untilAnswering(url);
      expect(await stop(server, signal)).toMatchObject({
        exitCode: 0,
        signal: null,
        took: expect.toSatisfy((took: number) => took < PROMPT),
      });
      expect(await isAnswering(url)).toBe(false);
      expect(precedent('verify').stdout).toMatch(/^no problems/);
    },
  );

  test('through the npm that started it does not keep running', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const npm = start('npm', ['start', '--', '--archive', archive(), '--port', String(port)]);
    await untilAnswering(url);
    expect(await stop(npm, 'SIGTERM')).toMatchObject({ exitCode: 0, signal: null });
    expect(await isAnswering(url)).toBe(false);
  });

  test('does not wait for clients that follow changes or for an article that was posted', async () => {
    const server = start(process.execPath, [
      ...[BIN, 'serve', '--no-data', '--archive', archive(), '--port', '0'],
    ]);
    const [url] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
    const kept = await fetch(`${url}/api/articles`, { method: 'POST', body: 'Mark Rutte met Joe Biden.' });
    expect(kept.status).toBe(201);
    const changes = await fetch(`${url}/api/changes`);
    const long = `${'Mark Rutte met Joe Biden in Brussels on Monday. '.repeat(4000)}`;
    const posted = fetch(`${url}/api/articles`, { method: 'POST', body: long });
    await wait(500);
    expect(await isAnswering(url)).toBe(true);
    expect(await stop(server, 'SIGTERM')).toMatchObject({ exitCode: 0, signal: null });
    expect((await posted).status).toBe(503);
    await changes.text();
    expect(statsOf()).toMatchObject({ articles: 1 });
  });

  test('ends by a deadline even if what reads an article does not react', async () => {
    const server = start(process.execPath, [
      ...[BIN, 'serve', '--no-data', '--archive', archive(), '--port', '0'],
    ]);
    const [url] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
    // The reply is an error, or the connection breaks first.
    const posted = fetch(`${url}/api/articles`, {
      method: 'POST',
      body: 'Mark Rutte met Joe Biden. '.repeat(4000),
    }).then(
      ({ status }) => status,
      () => null,
    );
    const reading = await readingProcessOf(server.pid!);
    await wait(2000);
    process.kill(reading, 'SIGSTOP');
    expect(await isAnswering(url)).toBe(true);
    expect(await stop(server, 'SIGTERM')).toMatchObject({
      exitCode: 0,
      signal: null,
      took: expect.toSatisfy((took: number) => took < PROMPT),
    });
    expect([503, null]).toContain(await posted);
    expect(statsOf()).toMatchObject({ articles: 0 });
    expect(() => process.kill(reading, 0)).toThrow('ESRCH');
  });
});

describe('adding that is stopped', { timeout: 60_000 }, () => {
  const lines = Array.from({ length: ARTICLES }, (_, index) =>
    JSON.stringify({ id: `a${index}`, text: `Mark Rutte met Joe Biden. It was meeting ${index}.` }),
  );

  test('keeps everything that it reported, ends by the signal, and continues from there next time', async () => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, lines.join('\n'));
    const adding = start(process.execPath, [BIN, 'add', file, '--archive', archive(), '--workers', '2']);
    let printed = '';
    adding.stdout!.on('data', (chunk) => {
      printed += chunk;
    });
    await once(adding.stdout!, 'data');
    const ended = await stop(adding, 'SIGINT');
    expect(ended).toMatchObject({ exitCode: null, signal: 'SIGINT' });
    const added = printed.match(/^added {6}/gm)!.length;
    expect(printed).toMatch(new RegExp(`^${added} added, then stopped$`, 'm'));
    expect(added).toBeLessThan(ARTICLES);
    expect(statsOf()).toMatchObject({ articles: added });
    expect(precedent('verify').stdout).toMatch(/^no problems/);
    expect(precedent('add', file).stdout).toMatch(
      new RegExp(`^${ARTICLES - added} added, ${added} unchanged$`, 'm'),
    );
  });

  test('ends at once while it waits for standard input', async () => {
    const adding = spawn(process.execPath, [BIN, 'add', '-', '--archive', archive()], { stdio: 'pipe' });
    started.push(adding);
    await wait(1500);
    expect(await stop(adding, 'SIGINT')).toMatchObject({
      signal: 'SIGINT',
      took: expect.toSatisfy((took: number) => took < PROMPT),
    });
  });
});
