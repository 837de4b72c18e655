import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The package as it is published, unpacked in an empty folder beside nothing but the dependencies that it declares.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SLOW = 300_000;
const NAME = '@precedent-graph/precedent';

let folder: string;
let installed: string;
let description: {
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
  private?: boolean;
};
const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack/pack.mjs')], { stdio: 'ignore' });
  folder = mkdtempSync(join(tmpdir(), 'precedent-package-'));
  installed = join(folder, 'node_modules', NAME);
  mkdirSync(installed, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/precedent/package.json'), 'utf8'));
  const tarball = join(ROOT, 'build', `precedent-graph-precedent-${version}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  description = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of Object.keys(description.dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The script in the README of the repository, which is also in that of the package. */
function scriptOf(readme: string): string {
  const [, script] = /```js\n([\s\S]+?)```/.exec(readme) ?? [];
  return script!;
}

test('the script of the README runs, and answers with the sentence of its article', { timeout: SLOW }, () => {
  const script = scriptOf(readFileSync(join(ROOT, 'README.md'), 'utf8'));
  expect(scriptOf(readFileSync(join(installed, 'README.md'), 'utf8'))).toBe(script);
  expect(script.trim().split('\n').length).toBeLessThanOrEqual(14);
  writeFileSync(join(folder, 'script.js'), script);
  expect(run('script.js')).toMatch(
    /^Jens Stoltenberg, as Secretary General of NATO.*“.*succeed Jens Stoltenberg/,
  );
});

test('its types are those of the sources, not any', { timeout: SLOW }, () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { type Answer, ask, buildGraph, loadReference, type PrecedentGraph } from '${NAME}';
const reference = await loadReference();
const graph: PrecedentGraph = buildGraph([], reference);
const answer: Answer = ask(graph, reference, 'Who?');
export const text: string = answer.results[0]!.text;
// @ts-expect-error an answer has no such field
answer.nothing;
`,
  );
  const compiler = join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck'];
  expect(run(compiler, ...options, '--types', '', 'use.ts')).toBe('');
});

test('the command is in it, with its data and its page', { timeout: SLOW }, () => {
  const command = join(installed, 'packages/cli/bin/precedent.js');
  writeFileSync(join(folder, 'a.txt'), 'Rutte met Biden.');
  expect(run(command, 'add', 'a.txt')).toContain('1 added');
  expect(run(command, 'ask', 'Who met Biden?')).toContain('Rutte met Biden');
  expect(run(command, 'sparql', 'ASK { ?s a p:Claim }')).toContain('true');
  expect(readFileSync(join(installed, 'web/dist/index.html'), 'utf8')).toContain('<script');
});

test('it can be published: not private, with licences, and without tests, sources or absolute paths', () => {
  expect(description).toMatchObject({ name: NAME, publishConfig: { access: 'public' } });
  expect(description.private).toBeUndefined();
  expect(JSON.stringify(description)).not.toMatch(/@precedent\/|workspace:|file:/);
  const files = execFileSync('tar', ['-tzf', join(ROOT, 'build', packedName())], { encoding: 'utf8' });
  for (const file of [
    ...['LICENSE', 'README.md', 'data/README.md', 'web/LICENSES.txt', 'data/ontology.yaml'],
    ...['packages/cli/dist/bundled/index.js', 'packages/cli/dist/bundled/.made'],
  ])
    expect(files).toContain(`package/${file}\n`);
  expect(files).not.toMatch(/\.test\.|\/src\/|data\/evaluation|\.map\n|tsbuildinfo/);
  expect(readFileSync(join(installed, 'web/LICENSES.txt'), 'utf8')).toMatch(
    /^cytoscape [\s\S]*\nlit [\s\S]*BSD/m,
  );
  expect(readFileSync(join(installed, 'packages/cli/LICENSES.txt'), 'utf8')).toMatch(
    /^kysely [\s\S]*\nzod /m,
  );
});

function packedName(): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return `precedent-graph-precedent-${version}.tgz`;
}
