import { loadGold } from '../load-gold.ts';
import { readArticles } from '../read-articles.ts';
import { onlyCertain, reportOn, type ScoreSheet, scoreLines } from '../score-claims.ts';
import { round, type Score } from '../scores.ts';
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
    const certain = (await scoreLines(gold, lines.map(onlyCertain))).claim;
    const isError = (line: string) => /^(SPURIOUS|MISSED)/.test(line);
    return {
      report: [...report.filter((line) => line !== '' && !isError(line)), sayCertain(certain)].join('\n'),
      numbers: { ...numbersOf(await scoreLines(gold, lines)), ...namedNumbers('certain', certain) },
      errors: report.filter(isError),
    };
  },
};

function numbersOf(sheet: ScoreSheet): Record<string, number> {
  const levels = (['entities', 'pair', 'claim', 'full'] as const).map((level) =>
    namedNumbers(level, sheet[level]),
  );
  const relations = Object.entries(sheet.relations).map(([relation, { f1 }]) => [
    `relation.${relation}.f1`,
    round(f1),
  ]);
  return { ...Object.assign({}, ...levels), ...Object.fromEntries(relations), ungrounded: sheet.ungrounded };
}

function namedNumbers(name: string, { precision, recall, f1 }: Score): Record<string, number> {
  return {
    [`${name}.precision`]: round(precision),
    [`${name}.recall`]: round(recall),
    [`${name}.f1`]: round(f1),
  };
}

function sayCertain({ precision, recall, f1 }: Score): string {
  const [p, r, f] = [precision, recall, f1].map((value) => value.toFixed(3));
  return `certain claims only, at the level "claim": P ${p} R ${r} F1 ${f}`;
}
