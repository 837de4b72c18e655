// npm run eval -- [--suite NAME | --causes | --document] [--eval DIR] [--errors] [--write-baseline]
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PrecedentError } from '@precedent/model';
import { type Baseline, compareToBaseline } from './baseline.ts';
import type { Suite } from './suite.ts';
import { suites } from './suites/index.ts';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const BASELINE = fileURLToPath(new URL('baseline.json', import.meta.url));

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string', default: 'claims' },
    eval: { type: 'string' },
    errors: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});

try {
  await evaluate(findSuite(options.suite));
} catch (error) {
  if (!(error instanceof PrecedentError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exitCode = 1;
}

function findSuite(name: string): Suite {
  const suite = suites.find((one) => one.name === name);
  if (suite) return suite;
  const known = suites.map((one) => `${one.name} (${one.about})`).join(', ');
  throw new PrecedentError('invalid_input', `no suite "${name}"`, `Use one of: ${known}.`);
}

async function evaluate(suite: Suite): Promise<void> {
  const data = resolve(options.eval ?? `${SHARED}${suite.defaultData}`);
  const result = await suite.run({ data, errors: options.errors });
  console.log(result.report);
  const baselines: Record<string, Baseline> = JSON.parse(await readFile(BASELINE, 'utf8'));
  console.log(compareToBaseline(baselines[suite.name], result.numbers));
  for (const error of result.errors) console.log(error);
  if (!options['write-baseline']) return;
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const spread = 'none: the same code and data give the same numbers';
  const updated = { ...baselines, [suite.name]: { date, machine, spread, numbers: result.numbers } };
  await writeFile(BASELINE, `${JSON.stringify(updated, null, 2)}\n`);
}
