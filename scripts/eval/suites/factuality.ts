import { join } from 'node:path';
import { loadReaderModel } from '@precedent/reference';
import { createAnalyser } from '../../../packages/reader/src/parse/analyser.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import { modalityOf } from '../../../packages/reader/src/syntax/modality.ts';
import { polarityOf } from '../../../packages/reader/src/syntax/polarity.ts';
import { syntaxOf } from '../../../packages/reader/src/syntax/syntax.ts';
import { type Judgement, scoreFactuality } from '../factuality/score-factuality.ts';
import { readUds } from '../factuality/uds-predicates.ts';
import { numbersOf, round, rowOf } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Whether it happened: the rules for modality and polarity, on predicates judged by a crowd. */
export const factuality: Suite = {
  name: 'factuality',
  about: 'whether the predicates of UDS happened, by modality and polarity',
  defaultData: '../shared/eval/factuality',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const analyser = await createAnalyser(await loadReaderModel());
    const judgements: Judgement[] = [];
    const lines: string[] = [];
    for (const { article, predicates } of readUds(join(data, 'uds_ewt_dev.jsonl'))) {
      const document = await analyser.analyse(article);
      for (const { start, word, crowd } of predicates) {
        const happened = hasHappened(document, start);
        if (happened === null) continue;
        judgements.push({ crowd, happened });
        if (Math.abs(crowd) > 1 && crowd > 0 !== happened)
          lines.push(`${happened ? 'UNREAL  ' : 'HAPPENED'} ${word} (${crowd.toFixed(2)}): ${article.text}`);
      }
    }
    return { ...summarise(judgements), errors: errors ? lines : [] };
  },
};

/** Null if no token of the reader begins there. */
function hasHappened({ sentences }: Document, start: number): boolean | null {
  for (const sentence of sentences) {
    const index = sentence.tokens.findIndex((token) => token.start === start);
    if (index < 0) continue;
    const syntax = syntaxOf(sentence);
    return modalityOf(syntax, index) === 'asserted' && polarityOf(syntax, index) === 'positive';
  }
  return null;
}

function summarise(judgements: readonly Judgement[]): Pick<SuiteResult, 'report' | 'numbers'> {
  const { sure, accuracy, majority, unreal, pearson } = scoreFactuality(judgements);
  const report = [
    `${judgements.length} predicates, ${sure} that the crowd is sure about`,
    `accuracy           ${accuracy.toFixed(3)}   (always "happened": ${majority.toFixed(3)})`,
    rowOf('did not happen', unreal),
    `Pearson's r        ${pearson.toFixed(3)}   (over all predicates)`,
  ].join('\n');
  const numbers = {
    accuracy: round(accuracy),
    majority: round(majority),
    ...numbersOf('unreal', unreal),
    pearson: round(pearson),
  };
  return { report, numbers };
}
