import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleIfStale } from './bundle.mjs';
import { ROOT, TSC } from './root.mjs';
import { run } from './run.mjs';

const SOURCES = ['packages', 'web', 'package-lock.json', 'tsconfig.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist']);
const STAMP = join(ROOT, 'node_modules', '.built');
const OUTPUTS = ['packages/cli/dist/index.js', 'web/dist/index.html', 'web/dist/precedent-graph.js'].map(
  (file) => join(ROOT, file),
);

/** Builds the packages, the page and the bundle of the command if what they are made of is newer. */
export async function buildWhatIsStale() {
  await buildIfStale();
  await bundleIfStale();
}

async function buildIfStale() {
  if (
    OUTPUTS.every((file) => existsSync(file)) &&
    existsSync(STAMP) &&
    newestSource() <= statSync(STAMP).mtimeMs
  )
    return;
  console.error('Building …');
  const started = new Date();
  await runTool(TSC, ['-b', 'packages/cli', 'packages/view']);
  await runTool('node_modules/.bin/vite', ['build', 'web', '--logLevel', 'warn']);
  await runTool('node_modules/.bin/vite', [
    'build',
    '--config',
    'scripts/embed/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  // Dated by the start of the build: if a file is saved during it, the next start builds again.
  writeFileSync(STAMP, '');
  utimesSync(STAMP, started, started);
}

/** Latest modification of the sources and their folders (removing a file changes its folder), in ms. */
function newestSource() {
  return Math.max(...SOURCES.map((path) => newestBelow(join(ROOT, path))));
}

function newestBelow(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !NOT_SOURCES.has(name));
  return Math.max(0, ...inside.map((name) => newestBelow(join(path, name))));
}

async function runTool(tool, args) {
  // Regardless of this process's NODE_ENV: that of a test runner would select the libraries' development builds.
  const status = await run(process.execPath, [tool, ...args], { NODE_ENV: 'production' });
  if (status === 0) return;
  console.error(`error: ${basename(tool)} failed\nremedy: fix the errors above and run the command again`);
  process.exit(1);
}
