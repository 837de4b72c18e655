// Checks that the code's knowledge of English is in its homes: there must be no list, table or pattern of
// English words elsewhere, and every list in the homes must be explained and listed in the README. The homes
// define what counts as a word, so a list that has fewer than three words in common with them is not found.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../setup/root.mjs';
import { findEnglish } from './english/find-lists.mjs';
import { findFaults } from './english/home-faults.mjs';
import { vocabularyOf } from './english/vocabulary.mjs';

const READER = 'packages/reader/src/english/';
const HOMES = [
  READER,
  'packages/model/src/english/',
  'packages/model/src/wording/',
  'packages/graph/src/build/english/',
  'packages/query/src/english/',
  'packages/query/src/parse/',
  'packages/query/src/text/',
];
const PACKAGES = ['cli', 'formats', 'graph', 'llm', 'model', 'query', 'reader', 'reference', 'store'];
const TEST = /\.test\.ts$|\/testing\/|-for-tests\.ts$|-contract\.ts$|\.d\.ts$/;
/** Lists with English words in them that are not knowledge of English. */
const EXCEPTIONS = {
  'packages/graph/src/build/resolution/records/spelling.ts': 'letters that differ between transliterations',
  'packages/llm/src/failure.ts': 'error messages of servers',
  'packages/reader/src/documents/html/html-strip.ts': 'elements of HTML',
  'packages/store/src/sql/keep-files.ts': 'endings of file names',
  'packages/store/src/sqlite/sqlite-error.ts': 'error messages of SQLite',
  'packages/reader/src/offices/normalise-office.ts': 'small words of a title, until model writes every title',
};
/** Sources in which a list must be found (1), and sources in which none may be (0). */
const CANARIES = {
  "const LEAVING = new Set(['resign', 'retire', 'abdicate']);": 1,
  'const KIN = /^(?:brother|sister|cousin)$/;': 1,
  "const SAYING = new Set('insist contend allege reiterate'.split(' '));": 1,
  "const TITLES = { premiership: 'Prime Minister', mayoralty: 'Mayor', throne: 'King' };": 1,
  "const leaves = syntax.lemma(verb) === 'resign';": 1,
  "const ARGUMENTS = ['nsubj', 'obj', 'obl', 'iobj'];": 0,
  "const TYPES = ['person', 'country', 'institution'];": 0,
  "const message = ['nothing was said of the leader who resigned'];": 0,
};

process.chdir(ROOT);

const parse = (path, text = readFileSync(path, 'utf8')) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

function sourcesOf(name) {
  const dir = join('packages', name, 'src');
  return readdirSync(dir, { recursive: true })
    .map((path) => join(dir, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !TEST.test(path))
    .sort();
}

const isHome = (path) => HOMES.some((home) => path.startsWith(home));
const files = PACKAGES.flatMap(sourcesOf).map((path) => ({ path, file: parse(path) }));
const homes = files.filter(({ path }) => isHome(path));
const others = files.filter(({ path }) => !isHome(path));
const labels = JSON.parse(readFileSync('data/models/reader/vocab.json', 'utf8')).rels;
const vocabulary = vocabularyOf(
  homes.map(({ file }) => file),
  others.map(({ file }) => file),
  labels,
);

function findStrays() {
  const strays = others.flatMap(({ path, file }) =>
    findEnglish(file, vocabulary).map(({ line, words }) => ({ path, line, words })),
  );
  const unused = others.filter(
    ({ path }) => path in EXCEPTIONS && !strays.some((stray) => stray.path === path),
  );
  return [
    ...strays
      .filter(({ path }) => !(path in EXCEPTIONS))
      .map(({ path, line, words }) => `${path}:${line} has its own English: ${words.slice(0, 6).join(', ')}`),
    ...unused.map(({ path }) => `${path} no longer needs its exception from the check of English`),
  ];
}

function findDeafness() {
  return Object.entries(CANARIES)
    .filter(([source, count]) => findEnglish(parse('canary.ts', source), vocabulary).length !== count)
    .map(([source]) => `the check of English is wrong about: ${source}`);
}

function findUnlisted() {
  const readme = readFileSync(`${READER}README.md`, 'utf8');
  return homes
    .filter(({ path }) => path.startsWith(READER) && !readme.includes(`\`${basename(path, '.ts')}\``))
    .map(({ path }) => `${path} is missing from ${READER}README.md`);
}

const faults = [...findStrays(), ...findDeafness(), ...findUnlisted(), ...findFaults(homes)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    `English: ${files.length} modules, ${homes.length} of them homes with ${vocabulary.size} words`,
  );
