import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Where the libraries that stay outside are found.
const FOLDER = fileURLToPath(new URL('../../../../node_modules/.cache/programs', import.meta.url));

const bundled = new Map<string, Promise<string>>();

/** Bundles a program that tests start again and again, once per worker: compiling its modules at each start takes longer than it runs. */
export function bundleProgram(source: string): Promise<string> {
  const made = bundled.get(source) ?? writeBundle(source);
  bundled.set(source, made);
  return made;
}

async function writeBundle(source: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${basename(source, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['@precedent/source'],
    external: ['@libsql/*', 'libsql', 'pg', 'pg-*'],
    logLevel: 'warning',
  });
  return file;
}
