// Checks the direction of imports, and also the check itself: it fails if it read no modules or missed a
// planted violation.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FEWEST_MODULES = 50;
// Each plants one import that a rule forbids.
const CANARIES = [
  { room: 'graph', source: "import '@precedent/store';", rule: 'graph-imports-only' },
  {
    room: 'query',
    source: "import '../../../graph/src/build/build-graph.ts';",
    rule: 'no-deep-imports',
  },
  { room: 'reader', source: "import 'node:fs';", rule: 'pure-rooms-do-no-io' },
  { room: 'llm', source: "import '@precedent/reference';", rule: 'llm-imports-only' },
  { room: 'llm', source: "import 'node:http';", rule: 'pure-rooms-do-no-io' },
  { room: 'api', source: "import '@precedent/graph';", rule: 'api-imports-only' },
  { room: 'web', folder: 'state', source: "import '@precedent/api';", rule: 'view-takes-types-only' },
  { room: 'web', folder: 'state', source: "import '@precedent/graph';", rule: 'web-imports-only' },
  { room: 'model', folder: 'wording', source: "import 'zod';", rule: 'wording-is-light' },
  { room: 'model', folder: 'wording', source: "import '../../claim.ts';", rule: 'wording-is-light' },
  {
    room: 'graph',
    source: "import '@precedent/model/testing';",
    rule: 'only-tests-import-what-is-for-tests',
  },
  {
    room: 'model',
    source: "import 'node:child_process';",
    file: 'canary.test.ts',
    rule: 'fast-tests-start-nothing',
  },
  {
    room: 'reader',
    folder: 'time',
    source: "import type { DrawnClaim } from '../../claims/drawn-claim.ts';\nexport type It = DrawnClaim;",
    rule: 'packages/reader/src/time-imports-only',
  },
  {
    room: 'graph',
    folder: 'build/order',
    source: "import '../../facts/fact-id.ts';",
    rule: 'packages/graph/src/build/order-imports-only',
  },
  {
    room: 'graph',
    folder: 'build',
    source: "import '../../derive/observations/observation.ts';",
    rule: 'packages/graph/src/build-has-no-folder-without-a-place',
    name: 'stray-',
  },
];

process.chdir(ROOT);

async function findViolations(paths) {
  const { options, forbidden } = config;
  const result = await cruise(
    paths,
    { ...options, ruleSet: { forbidden }, validate: true },
    options.enhancedResolveOptions,
    {
      tsConfig: extractTSConfig('tsconfig.json'),
    },
  );
  return result.output.summary;
}

/** Plants the canaries while `check` runs, and passes it their places. */
async function withCanaries(check) {
  const planted = CANARIES.map((canary) => {
    const { room, folder = '', name = 'canary-', file = 'canary.ts', source } = canary;
    const home = room === 'web' ? 'web' : join('packages', room);
    const dir = mkdtempSync(join(home, 'src', folder, name));
    writeFileSync(join(dir, file), `${source}\n`);
    return { canary, dir, file: `${dir}/${file}` };
  });
  const remove = () => {
    for (const { dir } of planted) rmSync(dir, { recursive: true, force: true });
  };
  // Ctrl-C in the middle must not leave them in the tree.
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    return await check(planted);
  } finally {
    remove();
  }
}

await withCanaries(async (planted) => {
  // All at once: reading the modules takes seconds.
  const { violations, totalCruised } = await findViolations(['packages', 'web/src', 'scripts', 'tests']);
  const isPlanted = ({ from }) => planted.some(({ file }) => file === from);
  const found = violations.filter((violation) => !isPlanted(violation));
  for (const { rule, from, to } of found) console.error(`${rule.name}: ${from} → ${to}`);
  const deaf = planted.filter(
    ({ canary, file }) =>
      !violations.some(({ rule, from }) => from === file && rule.name.startsWith(canary.rule)),
  );
  for (const { canary } of deaf)
    console.error(`the layer check missed a planted violation: ${canary.rule} (${canary.source})`);
  const modules = totalCruised - planted.length;
  if (modules < FEWEST_MODULES)
    console.error(`the layer check read only ${modules} modules, so nothing was checked`);
  if (found.length > 0 || deaf.length > 0 || modules < FEWEST_MODULES) process.exitCode = 1;
  else console.log(`layers: ${modules} modules, ${planted.length} canaries caught`);
});
