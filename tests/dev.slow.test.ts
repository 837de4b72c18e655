import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let dev: ChildProcess;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-dev-'));
  printed = '';
  dev = spawn('npm', ['run', 'dev', '--', '--archive', join(folder, 'archive.sqlite')], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  dev.stdout!.on('data', (chunk) => {
    printed += chunk;
  });
});
afterEach(() => {
  if (dev.exitCode === null) dev.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function untilPrinted(pattern: RegExp): Promise<string> {
  while (!pattern.test(printed)) await once(dev.stdout!, 'data');
  return pattern.exec(printed)![1]!;
}

const isAnswering = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test('npm run dev serves the page and the API from source, and leaves no process running', {
  timeout: 120_000,
}, async () => {
  const page = await untilPrinted(/page .*(http:\S+?)\/?\n/);
  const api = await untilPrinted(/api +(http:\S+)/);
  expect(await (await fetch(page)).text()).toContain('/@vite/client');
  expect(await (await fetch(`${page}/api/stats`)).json()).toMatchObject({ articles: expect.any(Number) });
  const added = await fetch(`${page}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: page },
    body: 'Mark Rutte met Joe Biden.',
  });
  expect(added.status).toBe(201);
  const ended = once(dev, 'close');
  dev.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await Promise.all([page, api].map(isAnswering))).toEqual([false, false]);
});
