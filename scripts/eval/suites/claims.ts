import { loadGold } from '../load-gold.ts';
import { readArticles } from '../read-articles.ts';
import { reportOn, type ScoreSheet, scoreLines } from '../score-claims.ts';
import { round } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Entities and claims of the gold articles, measured by the scorer in their folder. */
export const claims: Suite = {
  name: 'claims',
  about: 'entities and claims of the annotated development articles',
  defaultData: 'data/evaluation',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const gold = await loadGold(data);
    const lines = await readArticles(gold.articles);
    const report = (await reportOn(gold, lines, errors)).split('\n');
    const isError = (line: string) => /^(SPURIOUS|MISSED)/.test(line);
    return {
      report: report
        .filter((line) => !isError(line))
        .join('\n')
        .trimEnd(),
      numbers: numbersOf(await scoreLines(gold, lines)),
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
