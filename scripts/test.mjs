// `npm test`: install what is missing, then run every static check and every test. `npm test -- --fast` leaves
// out the slow tests. The last line is `N passed, N failed`, and the number of skipped tests if there are any.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing } from './setup/install.mjs';
import { ROOT } from './setup/root.mjs';
import { installWhatTestsNeed } from './setup/system.mjs';

const fast = readArguments(process.argv.slice(2));
await installWhatIsMissing();
const { runChecks } = await import('./check.mjs');
// What the tests need is downloaded while the checks run.
const [checks] = await Promise.all([runChecks(!fast), fast ? null : installWhatTestsNeed()]);
const tests = runTests();

const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);

/** Whether only the fast tests are requested. */
function readArguments(args) {
  if (args.every((arg) => arg === '--fast')) return args.length > 0;
  console.error(
    'error: --fast is the only option of npm test\nremedy: for single tests, run: npm run unit -- packages/graph',
  );
  process.exit(2);
}

/** Counts of the test run; a file that cannot be loaded, or whose hooks fail, counts as a failed test. */
function runTests() {
  const dir = mkdtempSync(join(tmpdir(), 'precedent-tests-'));
  const report = join(dir, 'report.json');
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(fast ? ['--project=fast'] : []),
  ];
  try {
    spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
    ).length;
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded,
      skipped: numPendingTests + numTodoTests,
    };
  } catch (error) {
    console.error(`the test run wrote no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
