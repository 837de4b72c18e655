import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The built command watches a folder.

const BIN = fileURLToPath(new URL('../packages/cli/bin/precedent.js', import.meta.url));

let folder: string;
let running: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-watch-'));
  mkdirSync(join(folder, 'inbox'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function watch() {
  const child = spawn(process.execPath, [BIN, 'watch', 'inbox', '--archive', 'archive.sqlite'], {
    cwd: folder,
  });
  running = child;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value as string };
}

const precedent = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--archive', 'archive.sqlite'], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout;
const write = (name: string) =>
  writeFileSync(join(folder, 'inbox', name), `Mark Rutte met Joe Biden. It was ${name}.`);

test('what appears in a folder is added, also after a kill -9, and SIGTERM ends it', {
  timeout: 120_000,
}, async () => {
  write('one.txt');
  const first = watch();
  expect(await first.line()).toMatch(/^added .*Mark Rutte/);
  write('two.txt');
  expect(await first.line()).toMatch(/^added /);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  write('three.txt');
  const second = watch();
  const outcomes = [await second.line(), await second.line(), await second.line()].map(
    (line) => line.split(' ')[0],
  );
  expect(outcomes.sort()).toEqual(['added', 'unchanged', 'unchanged']);
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([null, 'SIGTERM']);
  expect(precedent('verify')).toMatch(/^no problems/);
  expect(JSON.parse(precedent('articles', '--json'))).toHaveLength(3);
});
