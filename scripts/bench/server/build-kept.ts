import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { round } from '../archive/timing.ts';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/precedent.js', import.meta.url));
const REPORT = fileURLToPath(new URL('report-usage.mjs', import.meta.url));

/** What building the whole graph and keeping it took: milliseconds, of processor time too, and mebibytes. */
export interface Built {
  wall: number;
  cpu: number;
  megabytes: number;
}

/**
 * Has an archive keep its graph, as the first `precedent ask` does.
 *
 * @param known a file that tells what it took, if it was done before.
 */
export function buildKept(archive: string, known: string | null): Built {
  if (known !== null && existsSync(known)) return JSON.parse(readFileSync(known, 'utf8'));
  const heap = `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.7)}`;
  const started = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [heap, `--import=${REPORT}`, COMMAND, 'ask', 'Who is President of France?', '--archive', archive],
    { encoding: 'utf8' },
  );
  const wall = round(performance.now() - started);
  const usage = /^usage (.*)$/m.exec(stderr)?.[1];
  // Whatever it answers.
  if (usage === undefined) throw new Error(stderr);
  const built = { wall, ...JSON.parse(usage) } as Built;
  if (known !== null) writeFileSync(known, JSON.stringify(built));
  return built;
}
