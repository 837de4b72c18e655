// Checks the direction of imports, and that the check itself works: a check that read no modules,
// or that lets a planted violation pass, fails.
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
  {
    room: 'graph',
    source: "import '@precedent/model/testing';",
    rule: 'only-tests-import-what-is-for-tests',
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

/** The canaries whose violation is not found. All are planted at once: reading the packages takes seconds. */
async function findDeafRules() {
  const planted = CANARIES.map((canary) => {
    const { room, folder = '', name = 'canary-', source } = canary;
    const home = room === 'web' ? 'web' : join('packages', room);
    const dir = mkdtempSync(join(home, 'src', folder, name));
    writeFileSync(join(dir, 'canary.ts'), `${source}\n`);
    return { canary, dir };
  });
  try {
    const { violations } = await findViolations(planted.map(({ dir }) => dir));
    return planted
      .filter(({ canary, dir }) => {
        const own = violations.filter(({ from }) => from === `${dir}/canary.ts`);
        return !own.some(({ rule }) => rule.name.startsWith(canary.rule));
      })
      .map(({ canary }) => canary);
  } finally {
    for (const { dir } of planted) rmSync(dir, { recursive: true, force: true });
  }
}

const { violations, totalCruised } = await findViolations(['packages', 'web/src', 'scripts', 'tests']);
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (totalCruised < FEWEST_MODULES) {
  console.error(`the layer check read only ${totalCruised} modules; it is not checking anything`);
  process.exitCode = 1;
}
for (const { rule, source } of await findDeafRules()) {
  console.error(`the layer check let a planted violation pass: ${rule} (${source})`);
  process.exitCode = 1;
}
if (violations.length > 0) process.exitCode = 1;
if (!process.exitCode) console.log(`layers: ${totalCruised} modules, ${CANARIES.length} canaries caught`);
