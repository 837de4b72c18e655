// Checks that no code names a relation: its meaning is in data/ontology.yaml, which code consults (who takes
// the office, whether it lasts). Planted code proves that violations are found.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FEWEST_RELATIONS = 20;
const FEWEST_FILES = 300;

/** Code that may name relations, with the reason. Unnecessary entries are reported too. */
const ALLOWED = [
  {
    files: /^tests\/|\.test\.ts$|\/testing\/|-(contract|for-tests)\.ts$/,
    why: 'tests use the bundled ontology',
  },
  {
    files: /^scripts\/(bench|eval|train)\//,
    why: "labels of other people's data, of the trained model and of synthetic archives correspond to bundled relations",
  },
  { files: /^scripts\/checks\/relation-ids\.mjs$/, why: 'its canaries name relations' },
  {
    files: /^packages\/cli\/src\/commands\/(?:neighbours|import)\.ts$/,
    why: 'examples in the help',
  },
  { files: /^packages\/store\/src\/facts\/read-jsonl-rows\.ts$/, why: 'an example in an error' },
  { files: /^packages\/api\/src\/parameters\.ts$/, why: "an example in the API's description" },
];

/** Each names a relation in a way that counts. */
const CANARIES = [
  "if (claim.relation === 'succeeded') count();",
  'const key = `met`;',
  "type Says = 'held' | 'appointed';",
  "const prepositions = { attacked: ['on'] };",
  'const found = stances.supported;',
  "const help = 'neighbours NATO --relation holds_office';",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look into.
  'const id = `${person}~left_office~${body}`;',
];
/** None of these does. */
const INNOCENT = ["const text = 'Who succeeded him?'; // `succeeded`", 'const members = members_of(parts);'];

/** The ids of the relations, as the ontology lists them. */
function readIds() {
  const text = readFileSync(join(ROOT, 'data', 'ontology.yaml'), 'utf8');
  const relations = text.slice(text.search(/^relations:$/m));
  return [...relations.matchAll(/^ {2}([a-z_]+):$/gm)].map(([, id]) => id);
}

/** Lines that name a relation: as a whole string or key, or in a longer string if it cannot be an ordinary word. */
function findNamed(file, text, ids) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const unmistakable = new RegExp(`\\b(?:${ids.filter((id) => id.includes('_')).join('|')})\\b`);
  const found = [];
  const visit = (node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    const named = isText ? ids.includes(node.text) || unmistakable.test(node.text) : isKey(node, ids);
    if (named) found.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isKey(node, ids) {
  if (!ts.isIdentifier(node) || !ids.includes(node.text)) return false;
  const { parent } = node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertyAccessExpression(parent)) && parent.name === node;
}

function listCode() {
  const listed = [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'packages',
    'scripts',
    'tests',
    'web',
  ];
  const { stdout } = spawnSync('git', listed, { cwd: ROOT, encoding: 'utf8' });
  return stdout.split('\n').filter((file) => /\.(?:ts|mjs|js)$/.test(file));
}

const ids = readIds();
const problems = [];
const needed = new Set();
const files = listCode();
for (const file of files) {
  const lines = findNamed(file, readFileSync(join(ROOT, file), 'utf8'), ids);
  const allowed = ALLOWED.find((entry) => entry.files.test(file));
  if (lines.length > 0 && allowed) needed.add(allowed);
  else for (const line of lines) problems.push(`${file}:${line} names a relation of the ontology`);
}
for (const entry of ALLOWED)
  if (!needed.has(entry))
    problems.push(`nothing needs the exception for ${entry.files} any more (${entry.why})`);
for (const code of CANARIES)
  if (findNamed('canary.ts', code, ids).length === 0) problems.push(`the check missed this: ${code}`);
for (const code of INNOCENT)
  if (findNamed('canary.ts', code, ids).length > 0)
    problems.push(`the check mistook this for a relation: ${code}`);
if (ids.length < FEWEST_RELATIONS || files.length < FEWEST_FILES)
  problems.push(`only ${ids.length} relations and ${files.length} files were read, so nothing was checked`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('Describe the meaning of the relation in data/ontology.yaml, and get it from the ontology.');
  process.exitCode = 1;
} else console.log(`relation ids: ${files.length} files, ${CANARIES.length} canaries caught`);
