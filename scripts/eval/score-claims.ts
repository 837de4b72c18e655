import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ClaimLine } from '@precedent/reader';
import type { GoldData } from './load-gold.ts';
import type { Score } from './scores.ts';

const run = promisify(execFile);
const BUFFER = 64 * 1024 * 1024;
const SCORER = fileURLToPath(new URL('../../data/evaluation/score.mjs', import.meta.url));

/** A score with the counts behind it. */
interface RelationScore extends Score {
  tp: number;
  predicted: number;
  gold: number;
}

/** The measurements of the scorer in the gold data; all shares are from 0 to 1. */
export interface ScoreSheet {
  ungrounded: number;
  relations: Record<string, RelationScore>;
  entities: Score;
  pair: Score;
  claim: Score;
  full: Score;
}

/** Scores readings against the gold. */
export async function scoreLines(gold: GoldData, lines: readonly ClaimLine[]): Promise<ScoreSheet> {
  return JSON.parse(await runScorer(gold, lines, ['--json']));
}

/** The claims that answers, pictures and exports show by default. */
export function onlyCertain(line: ClaimLine): ClaimLine {
  return { ...line, claims: line.claims.filter(({ certain }) => certain) };
}

/** The scorer's own table, on request with one line per error. */
export async function reportOn(
  gold: GoldData,
  lines: readonly ClaimLine[],
  errors: boolean,
): Promise<string> {
  return runScorer(gold, lines, errors ? ['--errors'] : []);
}

/** The scorer reads files, so that it can also be used with any other reader. */
async function runScorer(gold: GoldData, lines: readonly ClaimLine[], flags: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-eval-'));
  const write = async (name: string, items: readonly unknown[]) => {
    const file = join(folder, name);
    await writeFile(file, items.map((item) => JSON.stringify(item)).join('\n'));
    return file;
  };
  try {
    const files = [await write('gold.jsonl', gold.lines), await write('predicted.jsonl', lines)];
    const articles = await write('articles.jsonl', gold.articles);
    const args = [SCORER, ...files, '--articles', articles, ...flags];
    return (await run(process.execPath, args, { maxBuffer: BUFFER })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
