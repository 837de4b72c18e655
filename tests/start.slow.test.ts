import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Enough for installing and building on two busy cores.
const FIRST_START_MS = 600_000;
const SECOND_START_MS = 60_000;
// A folder of dependencies has tens of thousands of files: longer than a minute while the disk is busy.
const DELETING_MS = 300_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-clone-'));
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', ROOT, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git clone failed: ${stderr}`);
}, SECOND_START_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), DELETING_MS);

/** Runs `npm start`, calls `visit` when the address and the next line are printed, and returns the output. */
async function start(visit: (address: string) => Promise<void>): Promise<string> {
  const server = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: folder,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    const printed = await new Promise<string>((resolve, reject) => {
      let output = '';
      server.stdout.on('data', (chunk) => {
        output += chunk;
        if (/http:\/\/\S+\n.+\n/.test(output)) resolve(output);
      });
      server.stderr.on('data', (chunk) => {
        output += chunk;
      });
      server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
    });
    await visit(/http:\/\/\S+/.exec(printed)![0]);
    return printed;
  } finally {
    server.removeAllListeners('exit');
    if (server.exitCode === null) process.kill(-server.pid!, 'SIGTERM');
  }
}

/** Number of articles in the repository. */
function countArticles(): number {
  const names = ['articles', 'examples/articles'].flatMap((name) => readdirSync(join(folder, 'data', name)));
  return names.filter((name) => name !== 'README.md').length;
}

test('npm start alone installs, builds, reads the data and serves the page in a fresh clone', {
  timeout: FIRST_START_MS,
}, async () => {
  const printed = await start(async (address) => {
    expect(await (await fetch(address)).text()).toContain('<title>Precedent');
    expect((await (await fetch(`${address}/api/stats`)).json()).articles).toBe(countArticles());
  });
  expect(printed).toMatch(/\d+ articles, \d+ facts → \d+ claims/);
});

test('a second start installs and builds nothing, and has what the first one read', {
  timeout: SECOND_START_MS,
}, async () => {
  const printed = await start(async (address) => {
    expect((await (await fetch(`${address}/api/stats`)).json()).articles).toBe(countArticles());
  });
  expect(printed).not.toMatch(/Installing|Building|reading/);
});

test('neither start changes the working tree', () => {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('');
});
