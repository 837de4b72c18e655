import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClaimLine } from '@precedent/reader';
import { articlesIn, goldIn } from './read-dev.ts';
import type { Score } from './scores.ts';

const run = promisify(execFile);
const BUFFER = 64 * 1024 * 1024;

/** A score with the counts behind it. */
interface RelationScore extends Score {
  tp: number;
  predicted: number;
  gold: number;
}

/** What the gold data's scorer measures; each share from 0 to 1. */
export interface ScoreSheet {
  ungrounded: number;
  relations: Record<string, RelationScore>;
  entities: Score;
  pair: Score;
  claim: Score;
  full: Score;
}

/** Scores readings against the gold file, or against some lines of it. */
export async function scoreLines(
  data: string,
  lines: readonly ClaimLine[],
  gold = goldIn(data),
): Promise<ScoreSheet> {
  return JSON.parse(await runScorer(data, lines, gold, ['--json']));
}

/** The scorer's own table, with one line an error where they are asked for. */
export async function reportOn(data: string, lines: readonly ClaimLine[], errors: boolean): Promise<string> {
  return runScorer(data, lines, goldIn(data), errors ? ['--errors'] : []);
}

async function runScorer(
  data: string,
  lines: readonly ClaimLine[],
  gold: string,
  flags: string[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-eval-'));
  try {
    const predicted = join(folder, 'predicted.jsonl');
    await writeFile(predicted, lines.map((line) => JSON.stringify(line)).join('\n'));
    const args = [join(data, 'score.mjs'), gold, predicted, '--articles', articlesIn(data), ...flags];
    return (await run(process.execPath, args, { maxBuffer: BUFFER })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
