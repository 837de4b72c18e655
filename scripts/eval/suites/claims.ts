import { articlesIn, readArticleFile } from '../read-dev.ts';
import { reportOn, type ScoreSheet, scoreLines } from '../score-claims.ts';
import { round } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Entities and claims of the gold articles, with the scorer that came with them. */
export const claims: Suite = {
  name: 'claims',
  about: 'entities and claims of the annotated development articles',
  defaultData: 'eval/claims',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const lines = await readArticleFile(articlesIn(data));
    const report = (await reportOn(data, lines, errors)).split('\n');
    const isError = (line: string) => /^(SPURIOUS|MISSED)/.test(line);
    return {
      report: report
        .filter((line) => !isError(line))
        .join('\n')
        .trimEnd(),
      numbers: numbersOf(await scoreLines(data, lines)),
      errors: report.filter(isError),
    };
  },
};

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
