import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The page, built from its sources into a folder of its own, as it is shipped. */
export function buildPage(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-page-'));
  // In a process of its own: the test runner's NODE_ENV would choose the libraries' development builds.
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/.bin/vite'),
      'build',
      join(ROOT, 'web'),
      '--outDir',
      folder,
      '--logLevel',
      'error',
    ],
    { env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the page could not be built: ${stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
