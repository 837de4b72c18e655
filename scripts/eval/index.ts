// npm run eval -- [--suite NAME | --causes | --document] [--eval DIR] [--errors] [--write-baseline]
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PrecedentError } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { type Baseline, compareToBaseline } from './baseline.ts';
import { findErrors, readGoldArticles } from './causes/collect-errors.ts';
import { printCauses } from './causes/tabulate-causes.ts';
import { writeQuality } from './document/write-quality.ts';
import { type GoldData, loadGold } from './load-gold.ts';
import { locateData } from './locate-data.ts';
import type { Suite } from './suite.ts';
import { claims } from './suites/claims.ts';
import { suites } from './suites/index.ts';

const BASELINE = fileURLToPath(new URL('baseline.json', import.meta.url));

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string', default: 'claims' },
    /** Prints the causes of error on the gold articles, the commonest first; with --errors also each error. */
    causes: { type: 'boolean', default: false },
    /** Rewrites the tables of docs/quality.md. */
    document: { type: 'boolean', default: false },
    eval: { type: 'string' },
    errors: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});

try {
  if (options.causes) await reportCauses();
  else if (options.document) console.log(await writeQuality(await openGold(), await readBaselines()));
  else await evaluate(findSuite(options.suite));
} catch (error) {
  if (!(error instanceof PrecedentError)) throw error;
  console.error(`${error.message}\n${error.remedy}`);
  process.exitCode = 1;
}

function findSuite(name: string): Suite {
  const suite = suites.find((one) => one.name === name);
  if (suite) return suite;
  const known = suites.map((one) => `${one.name} (${one.about})`).join(', ');
  throw new PrecedentError('invalid_input', `unknown suite "${name}"`, `Use one of: ${known}.`);
}

function openGold(): Promise<GoldData> {
  return loadGold(locateData(claims, options.eval));
}

async function readBaselines(): Promise<Record<string, Baseline>> {
  return JSON.parse(await readFile(BASELINE, 'utf8'));
}

async function reportCauses(): Promise<void> {
  const { ontology } = await loadReference();
  const errors = findErrors(await readGoldArticles(await openGold()), ontology);
  console.log(printCauses(errors));
  if (!options.errors) return;
  for (const { side, cause, label } of errors)
    console.log(`${side.toUpperCase().padEnd(8)} [${cause}] ${label}`);
}

async function evaluate(suite: Suite): Promise<void> {
  const result = await suite.run({ data: locateData(suite, options.eval), errors: options.errors });
  console.log(result.report);
  const baselines = await readBaselines();
  console.log(compareToBaseline(baselines[suite.name], result.numbers));
  for (const error of result.errors) console.log(error);
  if (!options['write-baseline']) return;
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const spread = 'none: the same code and data give the same numbers';
  const updated = { ...baselines, [suite.name]: { date, machine, spread, numbers: result.numbers } };
  await writeFile(BASELINE, `${JSON.stringify(updated, null, 2)}\n`);
}
