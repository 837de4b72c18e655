// The static checks: `npm run check`; the whole `npm test` has one more.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, TSC } from './setup/root.mjs';

const bin = (name) => join('node_modules', '.bin', name);

const CHECKS = [
  ['lint', bin('biome'), ['ci', '--error-on-warnings', '.']],
  ['types', TSC, ['-b']],
  ['layers', 'scripts/checks/layers.mjs', []],
  ['relation ids', 'scripts/checks/relation-ids.mjs', []],
  ['readmes', 'scripts/checks/readmes.mjs', []],
  ['English', 'scripts/checks/english.mjs', []],
  ['dead code', bin('knip'), ['--config', '.knip.json']],
];

const DOCUMENTATION = ['documentation', bin('typedoc'), ['--options', '.typedoc.json', '--emit', 'none']];

/**
 * Runs every check, prints the result of each, and counts them.
 *
 * @param withDocumentation whether to look for warnings of `npm run docs` too, which takes half a minute.
 */
export function runChecks(withDocumentation = false) {
  const outcomes = [...CHECKS, ...(withDocumentation ? [DOCUMENTATION] : [])].map(([name, script, args]) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
    console.log(
      `${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    return status === 0;
  });
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
