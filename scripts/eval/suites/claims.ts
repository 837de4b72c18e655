import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { articlesIn, goldIn, readArticleFile } from '../read-dev.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

const run = promisify(execFile);
const BUFFER = 64 * 1024 * 1024;

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

interface ScoreSheet {
  ungrounded: number;
  relations: Record<string, Score>;
  entities: Score;
  pair: Score;
  claim: Score;
  full: Score;
}

/** Entities and claims of the gold articles, with the scorer that came with them. */
export const claims: Suite = {
  name: 'claims',
  about: 'entities and claims of the annotated development articles',
  defaultData: 'eval/claims',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const folder = await mkdtemp(join(tmpdir(), 'precedent-eval-'));
    try {
      const predicted = join(folder, 'predicted.jsonl');
      const lines = await readArticleFile(articlesIn(data));
      await writeFile(predicted, lines.map((line) => JSON.stringify(line)).join('\n'));
      const report = await score(data, predicted, ...(errors ? ['--errors'] : []));
      const sheet: ScoreSheet = JSON.parse(await score(data, predicted, '--json'));
      const isError = (line: string) => /^(SPURIOUS|MISSED)/.test(line);
      return {
        report: report
          .split('\n')
          .filter((line) => !isError(line))
          .join('\n')
          .trimEnd(),
        numbers: numbersOf(sheet),
        errors: report.split('\n').filter(isError),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function score(data: string, predicted: string, ...flags: string[]): Promise<string> {
  const scorer = join(data, 'score.mjs');
  const args = [scorer, goldIn(data), predicted, '--articles', articlesIn(data), ...flags];
  return (await run(process.execPath, args, { maxBuffer: BUFFER })).stdout;
}

function numbersOf(sheet: ScoreSheet): Record<string, number> {
  const levels = (['entities', 'pair', 'claim', 'full'] as const).flatMap((level) =>
    (['precision', 'recall', 'f1'] as const).map((measure) => [
      `${level}.${measure}`,
      round(sheet[level][measure]),
    ]),
  );
  const relations = Object.entries(sheet.relations).map(([relation, { f1 }]) => [
    `relation.${relation}.f1`,
    round(f1),
  ]);
  return { ...Object.fromEntries(levels), ...Object.fromEntries(relations), ungrounded: sheet.ungrounded };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
