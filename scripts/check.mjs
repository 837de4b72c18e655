// The static checks: `npm run check`; the whole `npm test` has one more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
 * @param withDocumentation whether to look for warnings of `npm run docs` too. It takes as long as half of the others,
 *   so it runs beside them. Those run one after the other: the layer check plants files that they would report.
 */
export async function runChecks(withDocumentation = false) {
  const [outcomes, documented] = await Promise.all([
    runInTurn(CHECKS),
    runInTurn(withDocumentation ? [DOCUMENTATION] : []),
  ]);
  const passed = [...outcomes, ...documented].filter(Boolean).length;
  return { passed, failed: outcomes.length + documented.length - passed };
}

async function runInTurn(checks) {
  const outcomes = [];
  for (const check of checks) outcomes.push(await runCheck(check));
  return outcomes;
}

/** Prints what the check printed when it is done, because another may run at the same time. */
async function runCheck([name, script, args]) {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(printed));
  console.log(
    `${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
