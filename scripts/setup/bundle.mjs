import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { basename, join, relative, sep } from 'node:path';
import { ROOT } from './root.mjs';

/** What nearly every command loads. Other libraries stay outside: they load files of their own, or few commands need them. */
const LIBRARIES = [
  ...['commander', 'csv-parse', 'graphology', 'graphology-communities-louvain', 'graphology-metrics'],
  ...['js-yaml', 'kysely', 'picocolors', 'wink-lexicon', 'zod'],
];
/** A command that is running may still load parts of the bundle before. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Bundles the compiled modules of the command, because loading nine hundred of them takes longer than most commands. */
export async function bundleIfStale() {
  const { isBundleCurrent } = await import('../../packages/cli/dist/find-build.js');
  if (isBundleCurrent()) return;
  try {
    await writeBundle(ROOT);
  } catch (error) {
    console.error(`Without a bundle, the command starts more slowly: ${error.message}`);
  }
}

/**
 * Writes the bundle below a folder that has the packages in the same places as the repository.
 *
 * @returns the names of the libraries in it.
 */
export async function writeBundle(root) {
  const { BUNDLE } = await import('../../packages/cli/dist/find-build.js');
  const started = new Date();
  const folder = join('packages', BUNDLE.folder);
  const { files, libraries } = await makeBundle(join(ROOT, folder));
  const target = join(root, folder);
  mkdirSync(target, { recursive: true });
  // The file to start last: until it is there, the bundle before is complete.
  files.sort((a, b) => (a.name === BUNDLE.start) - (b.name === BUNDLE.start));
  for (const { name, contents } of files) replaceFile(join(target, name), contents);
  writeFileSync(join(target, BUNDLE.stamp), '');
  utimesSync(join(target, BUNDLE.stamp), started, started);
  removeOld(target, new Set([...files.map(({ name }) => name), BUNDLE.stamp]));
  return libraries;
}

function replaceFile(file, contents) {
  writeFileSync(`${file}.new`, contents);
  renameSync(`${file}.new`, file);
}

function removeOld(folder, names) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!names.has(name) && Date.now() - statSync(file).mtimeMs > KEPT_FOR) rmSync(file);
  }
}

/** A file of a library, with its name. */
const LIBRARY = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

/**
 * The entries of the bundle. A thread or process loads everything anew, so it shares no file with others, and gets only
 * what it uses; those that read are never in the same process.
 */
const ENTRIES = [
  ['index.js'],
  ['serving/answering-thread.js'],
  ['reading/reading-worker.js', 'reading/reading-process.js'],
];

/** A bundle that will be in this folder. */
async function makeBundle(folder) {
  const plugins = [inside, tables, await ownModules(folder)];
  const made = await Promise.all(ENTRIES.map((files) => bundle(files, folder, plugins)));
  const files = made.flatMap(({ outputFiles }) =>
    outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })),
  );
  const inputs = made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const used = inputs.flatMap((path) => LIBRARY.exec(path)?.[1] ?? []);
  return { files, libraries: [...new Set(used)] };
}

async function bundle(files, folder, plugins) {
  const { build } = await import('esbuild');
  return build({
    entryPoints: files.map((file) => join(ROOT, 'packages/cli/dist', file)),
    outdir: folder,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    entryNames: '[name]',
    chunkNames: '[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    // Libraries that are not ES modules load those of Node by `require`.
    banner: {
      js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);",
    },
    plugins,
  });
}

/** Decides which libraries are bundled: those, and what they need themselves. */
const inside = {
  name: 'inside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
      const isInside =
        path.startsWith('@precedent/') ||
        LIBRARIES.some((name) => path === name || path.startsWith(`${name}/`)) ||
        LIBRARY.test(importer);
      return isInside && !isBuiltin(path) ? null : { path, external: true };
    });
  },
};

/** Has tables of words parsed as JSON: thousands of statements that fill one take twenty times as long at every start. */
const tables = {
  name: 'tables',
  setup({ onLoad }) {
    const require = createRequire(import.meta.url);
    onLoad({ filter: /wink-lexicon\/src\/wn-\w+-exceptions\.js$/ }, ({ path }) => {
      const json = JSON.stringify(require(path));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

/** Loads our own modules so that they work from another folder, start quickly, and are left out where nothing uses them. */
async function ownModules(folder) {
  const { prepareOwnReference } = await import('../../packages/reference/dist/index.js');
  const prepared = await prepareOwnReference();
  return {
    name: 'own modules',
    setup({ onLoad }) {
      onLoad({ filter: /\/reference\/dist\/prepared\.js$/ }, () => ({
        contents: `export const PREPARED = ${JSON.stringify(prepared)};`,
      }));
      onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => {
        if (!path.startsWith(join(ROOT, 'packages'))) return null;
        const place = JSON.stringify(relative(folder, path).split(sep).join('/'));
        const contents = readFileSync(path, 'utf8')
          // Of a library that is imported in this way, only what is used gets into the bundle.
          .replace(/^import \{ z \} from 'zod';/m, "import * as z from 'zod';")
          .replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
        return { contents };
      });
    },
  };
}
