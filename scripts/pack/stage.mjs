import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { writeBundle } from '../setup/bundle.mjs';
import { ROOT } from '../setup/root.mjs';

/** The packages that are published together, in the order in which they import each other. */
const PACKAGES = [
  ...['model', 'api', 'reference', 'reader', 'llm', 'graph', 'store', 'query', 'formats', 'server', 'cli'],
  'precedent',
];
/** What is published of each besides its build. */
const MORE = { cli: ['bin'], server: ['threads'] };
/** Articles for the evaluation are no use to anybody else. */
const DATA_LEFT_OUT = ['evaluation'];
/** What the built page contains of others. */
const OF_PAGE = ['view', '../web'];

/**
 * Lays the package out in a folder. The packages keep their places, so that each finds its data as it does here; they
 * import each other by relative paths, because none of them is published by itself.
 */
export async function stage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PACKAGES) stagePackage(name, folder);
  const bundled = await writeBundle(folder);
  cpSync(join(ROOT, 'data'), join(folder, 'data'), {
    recursive: true,
    filter: (file) => !DATA_LEFT_OUT.includes(relative(join(ROOT, 'data'), file).split(sep)[0]),
  });
  cpSync(join(ROOT, 'web/dist'), join(folder, 'web/dist'), { recursive: true });
  writeFileSync(join(folder, 'web/LICENSES.txt'), licencesOf(librariesOfPage()));
  writeFileSync(join(folder, 'packages/cli/LICENSES.txt'), licencesOf(bundled));
  for (const file of ['LICENSE', 'CHANGELOG.md', 'SECURITY.md']) cpSync(join(ROOT, file), join(folder, file));
  cpSync(join(ROOT, 'packages/precedent/published-readme.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(describePackage(), null, 2)}\n`);
}

function stagePackage(name, folder) {
  const [from, to] = [join(ROOT, 'packages', name), join(folder, 'packages', name)];
  const { version, type } = readPackage(name);
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true, filter: isPublished });
  for (const part of MORE[name] ?? []) cpSync(join(from, part), join(to, part), { recursive: true });
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ version, type, private: true })}\n`);
  for (const file of filesIn(to)) if (/\.(js|d\.ts)$/.test(file)) rewriteImports(file, folder);
}

function isPublished(file) {
  return !/\/dist\/bundled$|\.map$|\.tsbuildinfo$|\.test\.|-for-tests\.|\/testing(\/|$)/.test(
    file.split(sep).join('/'),
  );
}

/** `'@precedent/model'` becomes `'../../model/dist/index.js'`. */
function rewriteImports(file, folder) {
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace(/(['"])@precedent\/(\w+)(\/\w+)?\1/g, (_, quote, name, part = '') => {
      const target = join(folder, 'packages', name, 'dist', part, 'index.js');
      const path = relative(dirname(file), target).split(sep).join('/');
      return `${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
    })
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  if (changed !== text) writeFileSync(file, changed);
}

/** The package.json: with what all packages need of others, in the versions that are tested here. */
function describePackage() {
  const own = readPackage('precedent');
  const needed = PACKAGES.flatMap((name) => Object.entries(readPackage(name).dependencies ?? {}));
  const { exports: _, dependencies: __, ...about } = own;
  return {
    ...about,
    exports: {
      '.': { types: './packages/precedent/dist/index.d.ts', default: './packages/precedent/dist/index.js' },
      './package.json': './package.json',
    },
    types: './packages/precedent/dist/index.d.ts',
    bin: { precedent: 'packages/cli/bin/precedent.js' },
    dependencies: Object.fromEntries(needed.filter(([name]) => !name.startsWith('@precedent/')).sort()),
    publishConfig: { access: 'public' },
  };
}

/** The libraries that are bundled into the page. */
function librariesOfPage() {
  return OF_PAGE.flatMap((name) => Object.keys(readPackage(name).dependencies)).filter(
    (name) => !name.startsWith('@precedent/'),
  );
}

function licencesOf(libraries) {
  return [...new Set(libraries)]
    .sort()
    .map((name) => {
      const folder = join(ROOT, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
      const text = file ? readFileSync(join(folder, file), 'utf8') : '';
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function readPackage(name) {
  return JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
